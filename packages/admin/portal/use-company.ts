import { createContext, useContext, useEffect, useState } from "react";
import { readCompany } from "./portal-api.ts";
import type { PortalCompany } from "./portal-api.ts";

export const CompanyContext = createContext<PortalCompany | null>(null);

/** Whose service this is; null until it is known. */
export function useCompany(): PortalCompany | null {
  return useContext(CompanyContext);
}

/** Asks for it once; a page without it does as well. */
export function useCompanyRead(): PortalCompany | null {
  const [company, setCompany] = useState<PortalCompany | null>(null);
  useEffect(() => {
    readCompany().then(setCompany, () => undefined);
  }, []);
  return company;
}
