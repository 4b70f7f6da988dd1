import { Button } from "@mui/material";
import type { ReactElement } from "react";
import { useCanAccess, useTranslate } from "react-admin";
import { Link } from "react-router-dom";

/** To the letters about one record, for whoever may read letters. */
export const RecordLettersButton = ({ recordId }: { readonly recordId: string }): ReactElement => {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: "letters", action: "list" });
  const filter = new URLSearchParams({ filter: JSON.stringify({ serviceRecordId: recordId }) });
  return canAccess === true ? (
    <Button component={Link} to={`/letters?${filter.toString()}`}>
      {translate("resources.letters.name")}
    </Button>
  ) : (
    <></>
  );
};
