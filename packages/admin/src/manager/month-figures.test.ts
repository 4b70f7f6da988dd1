import { expect, it } from "vitest";
import { monthFigures, satisfactionOfAnswers } from "./month-figures.ts";

it("a share comes with what it is of, and one miss never rounds up to a hundred", () => {
  const stat = {
    closed: 3,
    reopened: 1,
    responsesJudged: 3000,
    responsesMet: 2999,
    resolutionsJudged: 0,
    resolutionsMet: 0,
  };
  expect(monthFigures(stat)).toEqual({
    responses: { met: 2999, judged: 3000, percent: "99.9" },
    resolutions: { met: 0, judged: 0, percent: null },
    closed: 3,
    reopened: 1,
  });
  expect(monthFigures(undefined).responses.percent).toBeNull();
});

it("satisfaction counts each cycle once, and what is not locked not at all", () => {
  const answer = (id: string, score: number | null) => ({ score, serviceCycle: { id } });
  const answers = [answer("a", 5), answer("a", 2), answer("b", 4), answer("c", null)];
  const { answered, voices, satisfied, interval } = satisfactionOfAnswers(answers);
  expect({ answered, voices, satisfied }).toEqual({ answered: 2, voices: 3, satisfied: 1 });
  expect(interval.low).toBeGreaterThan(0);
  expect(interval.high).toBeLessThan(1);
});
