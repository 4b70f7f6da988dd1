import { createContext, useContext } from "react";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

/** The languages of the portal. */
export type PortalLocale = "zh-CN" | "en";
export type Words = typeof zh;

const KEY = "attest.portal-language";

export const WordsContext = createContext<Words>(zh);

export function useWords(): Words {
  return useContext(WordsContext);
}

export function wordsOf(locale: PortalLocale): Words {
  return locale === "en" ? en : zh;
}

/** The language chosen last in this browser; Chinese at first. */
export function readLocale(): PortalLocale {
  return localStorage.getItem(KEY) === "en" ? "en" : "zh-CN";
}

export function keepLocale(locale: PortalLocale): void {
  localStorage.setItem(KEY, locale);
  document.documentElement.lang = locale;
}
