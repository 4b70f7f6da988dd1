import { Box, Chip, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import type { DutyPerson, Held } from "./roster-plan.ts";

interface PeoplePaletteProps {
  readonly people: readonly DutyPerson[];
  readonly held: Held | null;
  readonly onHold: (held: Held | null) => void;
}

/** Who can be on duty: dragged onto a shift, or taken in hand and put down. */
export const PeoplePalette = ({ people, held, onHold }: PeoplePaletteProps): ReactElement => {
  const translate = useTranslate();
  return (
    <Box component="section" aria-label={translate("duty.people")}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
        {translate("duty.drag_hint")}
      </Typography>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 0.5, maxHeight: 120, overflowY: "auto" }}>
        {people.map((person) => {
          const isHeld = held?.kind === "PERSON" && held.person.id === person.id;
          const hold = () => onHold({ kind: "PERSON", person });
          return (
            <Chip
              key={person.id}
              size="small"
              draggable
              clickable
              aria-pressed={isHeld}
              color={isHeld ? "primary" : "default"}
              variant={isHeld ? "filled" : "outlined"}
              label={person.name}
              onDragStart={hold}
              onClick={() => (isHeld ? onHold(null) : hold())}
            />
          );
        })}
      </Box>
    </Box>
  );
};
