import { useState } from "react";
import type { ReactElement } from "react";
import { ConsentPage } from "./ConsentPage.tsx";
import { EvaluationPage } from "./EvaluationPage.tsx";
import { keepLocale, readLocale, WordsContext, wordsOf } from "./i18n/use-words.ts";
import { StartPage } from "./StartPage.tsx";
import { StatusPage } from "./StatusPage.tsx";

/** The customers' page: which one the address says, for whom the link's token says. */
export const Portal = (): ReactElement => {
  const [locale, setLocale] = useState(readLocale);
  const words = wordsOf(locale);
  const turn = () => {
    const next = locale === "en" ? "zh-CN" : "en";
    keepLocale(next);
    setLocale(next);
  };
  return (
    <WordsContext value={words}>
      <header className="bar">
        <a className="brand" href="/portal">
          {words.title}
        </a>
        <button
          type="button"
          className="quiet"
          lang={locale === "en" ? "zh-CN" : "en"}
          onClick={turn}
        >
          {words.language}
        </button>
      </header>
      <main>
        <Page path={location.pathname} token={new URLSearchParams(location.search).get("token")} />
      </main>
    </WordsContext>
  );
};

interface PageProps {
  readonly path: string;
  readonly token: string | null;
}

const Page = ({ path, token }: PageProps): ReactElement => {
  switch (path.replace(/\/$/, "")) {
    case "/portal/consent":
      return <ConsentPage token={token} />;
    case "/portal/evaluation":
      return <EvaluationPage token={token} />;
    case "/portal/status":
      return <StatusPage token={token} />;
    default:
      return <StartPage />;
  }
};
