import { Button } from "@mui/material";
import type { ButtonProps } from "@mui/material";
import { useState } from "react";
import type { ReactElement, ReactNode } from "react";

interface OpeningButtonProps extends Pick<ButtonProps, "variant" | "color" | "size"> {
  readonly label: string;
  /** The dialog, while it is open. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a dialog. */
export const OpeningButton = ({ label, children, ...look }: OpeningButtonProps): ReactElement => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button {...look} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen && children(() => setOpen(false))}
    </>
  );
};
