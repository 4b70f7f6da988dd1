import { Button } from "@mui/material";
import type { ButtonProps } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { Confirm } from "react-admin";

interface ConfirmedButtonProps {
  readonly label: string;
  /** What it will do, as a sentence. */
  readonly question: string;
  readonly color?: ButtonProps["color"];
  readonly isDisabled?: boolean;
  readonly onConfirm: () => void;
}

/** A button that says what it will do before it does it. */
export const ConfirmedButton = (props: ConfirmedButtonProps): ReactElement => {
  const { label, question, color = "inherit", isDisabled, onConfirm } = props;
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button color={color} disabled={isDisabled} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Confirm
        isOpen={isAsking}
        title={label}
        content={question}
        onConfirm={() => {
          setAsking(false);
          onConfirm();
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
};
