import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { ConsentPage } from "./ConsentPage.tsx";
import { EvaluationPage } from "./EvaluationPage.tsx";
import { keepLocale, readLocale, WordsContext, wordsOf } from "./i18n/use-words.ts";
import { RecordPage } from "./RecordPage.tsx";
import { StartPage } from "./StartPage.tsx";
import { StatusPage } from "./StatusPage.tsx";
import { CompanyContext, useCompanyRead } from "./use-company.ts";

/** The customers' page: which one the address says, for whom the link's token says. */
export const Portal = (): ReactElement => {
  const [locale, setLocale] = useState(readLocale);
  const words = wordsOf(locale);
  const company = useCompanyRead();
  const name = locale === "en" ? (company?.nameEn ?? company?.name) : company?.name;
  useEffect(() => {
    document.title = [words.title, ...(name === undefined ? [] : [name])].join(" · ");
  }, [words, name]);
  const turn = () => {
    const next = locale === "en" ? "zh-CN" : "en";
    keepLocale(next);
    setLocale(next);
  };
  return (
    <WordsContext value={words}>
      <header className="bar">
        <a className="brand" href="/portal">
          {name ?? words.title}
          {name !== undefined && <span className="faint"> {words.title}</span>}
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
        <CompanyContext value={company}>
          <Page path={location.pathname} query={new URLSearchParams(location.search)} />
        </CompanyContext>
      </main>
    </WordsContext>
  );
};

interface PageProps {
  readonly path: string;
  readonly query: URLSearchParams;
}

const Page = ({ path, query }: PageProps): ReactElement => {
  const token = query.get("token");
  switch (path.replace(/\/$/, "")) {
    case "/portal/consent":
      return <ConsentPage token={token} />;
    case "/portal/evaluation":
      return <EvaluationPage token={token} />;
    case "/portal/status":
      return <StatusPage token={token} />;
    case "/portal/record":
      return <RecordPage number={query.get("number")} />;
    default:
      return <StartPage />;
  }
};
