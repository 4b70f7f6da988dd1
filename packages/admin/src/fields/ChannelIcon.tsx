import AlternateEmailIcon from "@mui/icons-material/AlternateEmailOutlined";
import ChatIcon from "@mui/icons-material/ChatOutlined";
import FaxIcon from "@mui/icons-material/FaxOutlined";
import LanguageIcon from "@mui/icons-material/LanguageOutlined";
import MoreIcon from "@mui/icons-material/MoreHorizOutlined";
import PhoneIcon from "@mui/icons-material/PhoneOutlined";
import { Box } from "@mui/material";
import type { SvgIconProps } from "@mui/material";
import type { Channel } from "@attest/shared/service-clock";
import type { ComponentType, ReactElement } from "react";
import { useWord } from "../i18n/use-word.ts";

const ICONS: Readonly<Record<Channel, ComponentType<SvgIconProps>>> = {
  PHONE: PhoneIcon,
  ONLINE: LanguageIcon,
  QQ: ChatIcon,
  EMAIL: AlternateEmailIcon,
  FAX: FaxIcon,
  OTHER: MoreIcon,
};

/** A channel as icon and word. */
export const ChannelIcon = ({ channel }: { readonly channel: Channel }): ReactElement => {
  const word = useWord();
  const Icon = ICONS[channel];
  return (
    <Box
      component="span"
      sx={{ display: "inline-flex", alignItems: "center", gap: 0.5, whiteSpace: "nowrap" }}
    >
      <Icon aria-hidden="true" sx={{ fontSize: 17, color: "text.secondary" }} />
      {word("Channel", channel)}
    </Box>
  );
};
