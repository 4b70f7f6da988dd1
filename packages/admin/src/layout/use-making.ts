import { useState } from "react";
import { useListContext } from "react-admin";

interface Making<Made> {
  /** Whether the form is open. */
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
  /** What was made, while its secret is shown: once, and never again. */
  readonly made: Made | null;
  readonly onMade: (made: Made) => void;
  readonly forget: () => void;
}

/** A list's form for something new whose secret is shown once it is made. */
export function useMaking<Made>(): Making<Made> {
  const { refetch } = useListContext();
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const onMade = (thing: Made) => {
    setOpen(false);
    setMade(thing);
    void refetch();
  };
  return {
    isOpen,
    open: () => setOpen(true),
    close: () => setOpen(false),
    made,
    onMade,
    forget: () => setMade(null),
  };
}
