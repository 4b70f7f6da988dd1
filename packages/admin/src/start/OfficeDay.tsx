import { LinearProgress } from "@mui/material";
import { lazy, Suspense } from "react";
import type { ReactElement } from "react";
import type { Me } from "../provider/viewer.ts";

const OfficeStart = lazy(async () => {
  const { OfficeStart: page } = await import("../quality-office/OfficeStart.tsx");
  return { default: page };
});

/** What those begin with who check the others; nobody else fetches it. */
export const OfficeDay = ({ me: { roles } }: { readonly me: Me }): ReactElement | null =>
  roles.includes("INSPECTOR") || roles.includes("GENERAL_MANAGER") ? (
    <Suspense fallback={<LinearProgress />}>
      <OfficeStart />
    </Suspense>
  ) : null;
