import { Button, ListItemText, Menu, MenuItem } from "@mui/material";
import { fillAnswer } from "@attest/shared/answer-template";
import type { AnswerPlace } from "@attest/shared/answer-template";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { runQuery } from "../provider/run.ts";
import { AnswerTemplatesDocument } from "./answer-template-documents.ts";

interface AnswerTemplateMenuProps {
  readonly values: Readonly<Partial<Record<AnswerPlace, string>>>;
  readonly onInsert: (text: string) => void;
}

/** Puts one of the company's answers in, its places filled; nothing where there are none. */
export const AnswerTemplateMenu = (props: AnswerTemplateMenuProps): ReactElement | null => {
  const { values, onInsert } = props;
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data } = useQuery({
    queryKey: ["answer-templates", "all"],
    queryFn: () => runQuery(AnswerTemplatesDocument, { first: 100, offset: 0 }),
    staleTime: 60_000,
  });
  const templates = data?.answerTemplates.nodes ?? [];
  if (templates.length === 0) {
    return null;
  }
  const choose = (text: string) => {
    setAnchor(null);
    onInsert(fillAnswer(text, values));
  };
  return (
    <>
      <Button
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        sx={{ justifySelf: "start" }}
      >
        {translate("answer_templates.insert")}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {templates.map(({ id, title, text }) => (
          <MenuItem key={id} dense onClick={() => choose(text)} sx={{ maxWidth: 420 }}>
            <ListItemText
              primary={title}
              secondary={text}
              slotProps={{ secondary: { noWrap: true } }}
            />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
