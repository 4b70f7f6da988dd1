import { Link } from "@mui/material";
import type { ReactElement } from "react";
import { splitPortalLinks } from "./split-portal-links.ts";

/** A letter's words, in which a link of our portal opens beside the console. */
export const LinkedText = ({ text }: { readonly text: string }): ReactElement => (
  <>
    {splitPortalLinks(text, location.origin).map((piece, index) =>
      piece.isLink ? (
        <Link key={index} href={piece.text} target="_blank" rel="noreferrer">
          {piece.text}
        </Link>
      ) : (
        piece.text
      ),
    )}
  </>
);
