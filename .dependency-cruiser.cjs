/** The modules of the api, lowest first: a module may only use those before it. A new module gets a place here. */
const MODULES = [
  "company",
  "account",
  "journal-view",
  "notice",
  "policy-set",
  "industry-team",
  "engineer",
  "service-calendar",
  "service-level",
  "customer",
  "duty-roster",
  "service-record",
  "escalation",
  "duty-call",
  "consultation",
  "record-form",
  "answer-template",
  "mail",
  "inbox",
  "status-query",
  "mail-in",
  "evaluation",
  "survey",
  "complaint",
  "scorecard",
  "spot-check",
  "corrective-action",
  "assessment",
  "work-summary",
  "policy-document",
  "training",
  "facility",
  "report",
  "promise",
  "service-record-stats",
  "dashboard",
  "import",
  "api-key",
  "webhook",
  "export",
  "portal",
  "demo-company",
];

const API = "^packages/api/src/";
const MODULE = `${API}modules/`;
const TEST = "\\.test\\.tsx?$";
const packages = (...names) => `(^|/)node_modules/(${names.join("|")})/|^(${names.join("|")})$`;
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    rule(
      "no-circles",
      "Files in a circle cannot be understood or moved alone.",
      {},
      { circular: true },
    ),
    rule(
      "nothing-unresolved",
      "An import that leads nowhere. The bench's peer has a lockfile of its own, installed when it is measured.",
      { pathNot: "^test/bench/peer/" },
      { couldNotResolve: true },
    ),
    rule(
      "shared-is-pure",
      "Shared holds rules: it imports itself and @noble/hashes only.",
      { path: "^packages/shared/src", pathNot: TEST },
      { pathNot: `^packages/shared/src|${packages("@noble/hashes")}` },
    ),
    rule(
      "admin-knows-no-api",
      "The console meets the server only in schema.graphql.",
      { path: "^packages/admin" },
      { path: "^packages/api/", pathNot: "^packages/api/schema\\.graphql$" },
    ),
    rule(
      "api-knows-no-admin",
      "The server does not know its console.",
      { path: "^packages/api" },
      { path: "^packages/admin" },
    ),
    rule(
      "platform-knows-no-module",
      "Platform carries the modules; what it must know of them is registered with it.",
      { path: `${API}platform/` },
      { path: `${API}(modules|commands|main\\.ts)` },
    ),
    rule(
      "a-module-shows-its-front",
      "Across modules only entity, object, enum, loader, event, service, policy, scope, list, filter and input files may be imported.",
      { path: `${MODULE}([^/]+)/`, pathNot: TEST },
      {
        path: MODULE,
        pathNot: `${MODULE}$1/|\\.(entity|object|enum|loader|event|service|policy|scope|filter|input)\\.ts$|-list\\.ts$`,
      },
    ),
    rule(
      "a-resolver-knows-no-sql",
      "A resolver is arguments, permission and one call; the query belongs in the service or the loader.",
      { path: "\\.resolver\\.ts$" },
      { path: packages("typeorm", "pg") },
    ),
    rule(
      "a-service-knows-no-graphql",
      "A service speaks the domain's words, whoever calls it.",
      { path: "\\.service\\.ts$" },
      { path: packages("graphql", "type-graphql") },
    ),
    rule(
      "a-module-has-its-place",
      "Add the module to MODULES in .dependency-cruiser.cjs.",
      { path: `${MODULE}(?!(${MODULES.join("|")})/)[^/]+/` },
      {},
    ),
    ...MODULES.slice(0, -1).map((name, index) =>
      rule(
        `modules-point-down-from-${name}`,
        "An arrow only points down: let the higher module register a guard or an effect instead.",
        { path: `${MODULE}${name}/`, pathNot: TEST },
        { path: `${MODULE}(${MODULES.slice(index + 1).join("|")})/` },
      ),
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|\\.data)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
