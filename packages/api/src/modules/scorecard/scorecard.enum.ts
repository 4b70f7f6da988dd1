import { CriterionFeed, CriticalDisplay } from "@attest/shared/scorecard";
import { registerEnumType } from "type-graphql";

registerEnumType(CriterionFeed, {
  name: "AssessmentItemKind",
  description: "The six items of the monthly assessment.",
});
registerEnumType(CriticalDisplay, {
  name: "CriticalDisplay",
  description: "What is shown of a review whose critical criterion failed: its arithmetic, or 0.",
});

export { CriterionFeed, CriticalDisplay };
