import { Button } from "@mui/material";
import type { ButtonProps } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { ReasonDialog } from "./ReasonDialog.tsx";

interface ReasonButtonProps extends Pick<ButtonProps, "color" | "variant" | "size"> {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly command: (reason: string) => Promise<unknown>;
  readonly onDone: () => void;
}

/** A button whose deed asks for a reason first. */
export const ReasonButton = (props: ReasonButtonProps): ReactElement => {
  const { title, label, hint, command, onDone, ...look } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button {...look} onClick={() => setOpen(true)}>
        {title}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={title}
          label={label}
          {...(hint === undefined ? {} : { hint })}
          command={command}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onDone();
          }}
        />
      )}
    </>
  );
};
