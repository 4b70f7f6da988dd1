import { Link } from "@mui/material";
import type { MouseEvent, ReactElement, ReactNode } from "react";
import { LinkBase, useCreatePath } from "react-admin";

interface RecordLinkProps {
  readonly resource: string;
  readonly id: string;
  readonly children: ReactNode;
}

/** A link to the page of something. */
export const RecordLink = ({ resource, id, children }: RecordLinkProps): ReactElement => {
  const createPath = useCreatePath();
  return (
    <Link
      component={LinkBase}
      to={createPath({ resource, type: "show", id })}
      data-row-link
      onClick={(event: MouseEvent) => event.stopPropagation()}
      underline="always"
    >
      {children}
    </Link>
  );
};
