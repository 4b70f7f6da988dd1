import { Box, Dialog, DialogContent, DialogTitle, Typography } from "@mui/material";
import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { useNavigate, useTranslate } from "react-admin";

const OPEN = "attest:keyboard-help";
const GROUPS = [
  {
    title: "help.group_anywhere",
    keys: [
      ["?", "help.open"],
      ["/", "help.search"],
      ["n", "help.intake"],
      ["g r", "help.records"],
      ["g s", "help.start"],
    ],
  },
  {
    title: "help.group_list",
    keys: [
      ["↑ ↓", "help.move"],
      ["Enter", "help.go"],
    ],
  },
  {
    title: "help.group_form",
    keys: [
      ["Ctrl Enter", "help.submit"],
      ["Esc", "help.close"],
    ],
  },
] as const;
const PATHS: Readonly<Record<string, string>> = {
  n: "/intake",
  "g r": "/service-records",
  "g s": "/",
};

/** Opens the sheet from a button. */
export function openKeyboardHelp(): void {
  window.dispatchEvent(new CustomEvent(OPEN));
}

/** The single-key shortcuts and the sheet that lists them. */
export const KeyboardHelp = (): ReactElement => {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  useShortcuts(() => setOpen(true));
  return (
    <Dialog
      open={isOpen}
      onClose={() => setOpen(false)}
      aria-labelledby="keyboard-help"
      maxWidth="xs"
      fullWidth
    >
      <DialogTitle id="keyboard-help">{translate("help.title")}</DialogTitle>
      <DialogContent>
        {GROUPS.map(({ title, keys }) => (
          <Box key={title} sx={{ mb: 2 }}>
            <Typography variant="overline" color="textSecondary">
              {translate(title)}
            </Typography>
            {keys.map(([key, label]) => (
              <Box key={key} sx={{ display: "flex", justifyContent: "space-between", py: 0.5 }}>
                <span>{translate(label)}</span>
                <Box
                  component="kbd"
                  sx={{
                    fontFamily: "inherit",
                    border: 1,
                    borderColor: "divider",
                    borderRadius: 1,
                    px: 1,
                  }}
                >
                  {key}
                </Box>
              </Box>
            ))}
          </Box>
        ))}
        <Typography variant="body2" color="textSecondary">
          {translate("help.note")}
        </Typography>
      </DialogContent>
    </Dialog>
  );
};

function useShortcuts(showHelp: () => void): void {
  const navigate = useNavigate();
  useEffect(() => {
    let before = "";
    const press = (event: KeyboardEvent) => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      const path = PATHS[event.key] ?? PATHS[`${before} ${event.key}`];
      before = event.key;
      if (event.key === "?") {
        showHelp();
      } else if (event.key === "/") {
        focusSearch(event);
      } else if (path !== undefined) {
        event.preventDefault();
        navigate(path);
      }
    };
    window.addEventListener("keydown", press);
    window.addEventListener(OPEN, showHelp);
    return () => {
      window.removeEventListener("keydown", press);
      window.removeEventListener(OPEN, showHelp);
    };
  }, [navigate, showHelp]);
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=listbox]") !==
      null
  );
}

function focusSearch(event: KeyboardEvent): void {
  const field = document.querySelector<HTMLInputElement>(
    'input[type="search"], input[name="search"]',
  );
  if (field !== null) {
    event.preventDefault();
    field.focus();
  }
}
