import polyglotI18nProvider from "ra-i18n-polyglot";
import type { I18nProvider, TranslationMessages } from "react-admin";
import { zhCn } from "./zh-cn.ts";

/** The languages of the product, the first being the default. */
const LOCALES = [
  { locale: "zh-CN", name: "中文" },
  { locale: "en", name: "English" },
];

/** Chinese at once, English when it is asked for. The choice is kept by react-admin's store in this browser. */
export const i18nProvider: I18nProvider = polyglotI18nProvider(messagesOf, "zh-CN", LOCALES);

function messagesOf(locale: string): TranslationMessages | Promise<TranslationMessages> {
  return locale === "en"
    ? import("./en.ts").then(({ en }) => en as unknown as TranslationMessages)
    : zhCn;
}
