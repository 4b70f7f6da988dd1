/**
 * What the contract promises and the schema does not have yet, under the concern that will bring it. A type stands
 * for every field and argument that mentions it; the rest is named as `Type.field` or `Type.field(argument)`. The
 * containment test fails over what is missing and not listed, and over what is listed and exists by now.
 */
export const MISSING: Readonly<Record<string, readonly string[]>> = {
  complaints: [
    ...[
      "ComplaintStatus",
      "VerificationStatus",
      "Finding",
      "ComplaintOutcome",
      "ComplaintConnection",
      "ComplaintEdge",
    ],
    ...[
      "Complaint",
      "Respondent",
      "FileComplaintInput",
      "RespondentStatementInput",
      "ProposeFindingInput",
    ],
    ...[
      "ConfirmFindingInput",
      "ComplaintTextInput",
      "ComplaintOutcomeInput",
      "ComplaintPayload",
      "ComplaintEvent",
    ],
  ],
  "the month": [
    ...["AssessmentPeriodStatus", "AssessmentItemStatus", "ExplanationStatus", "ReceiptSubject"],
    ...[
      "ConsequenceKind",
      "ConsequenceStatus",
      "AssessmentConnection",
      "AssessmentEdge",
      "AssessmentPeriod",
    ],
    ...[
      "Assessment",
      "AssessmentItem",
      "ScoreReceipt",
      "ReceiptLine",
      "Consequence",
      "PayrollRun",
      "MonthInput",
    ],
    ...[
      "SubmitExplanationInput",
      "DecideExplanationInput",
      "CertifyAssessmentInput",
      "ApproveConsequenceInput",
    ],
    ...[
      "AssessmentPeriodPayload",
      "AssessmentPayload",
      "ConsequencePayload",
      "PayrollRunPayload",
      "AssessmentEvent",
    ],
  ],
};
