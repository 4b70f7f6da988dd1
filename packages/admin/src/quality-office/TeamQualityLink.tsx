import { Link } from "@mui/material";
import type { ReactElement, ReactNode } from "react";
import { LinkBase } from "react-admin";

interface TeamQualityLinkProps {
  readonly id: string;
  readonly children: ReactNode;
}

/** Leads to a team's history of quality. */
export const TeamQualityLink = ({ id, children }: TeamQualityLinkProps): ReactElement => (
  <Link component={LinkBase} to={`/teams/${id}/quality`} underline="hover">
    {children}
  </Link>
);
