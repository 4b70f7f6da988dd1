import tseslint from "typescript-eslint";

const CLOCK = {
  calls: [
    "NewExpression[callee.name='Date'][arguments.length=0]",
    "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    "CallExpression[callee.name='Date']",
  ],
  message: "Take the time as an argument (`unit.now`); only clock.ts asks the machine for it.",
};
const RANDOM = {
  calls: ["MemberExpression[object.name='Math'][property.name='random']"],
  message: "Take randomness as an argument; only platform/random.ts makes it.",
};
const ENVIRONMENT = {
  calls: [
    "MemberExpression[object.name='process'][property.name='env']",
    "ImportDeclaration[source.value=/^(node:)?process$/]",
  ],
  message: "Take the setting as an argument; only platform/env.ts reads the environment.",
};
const QUERY_METHODS =
  "/^(where|andWhere|orWhere|orderBy|addOrderBy|select|addSelect|having|andHaving|orHaving|groupBy|addGroupBy|query)$/";
const SQL_TEXT = {
  calls: [
    `CallExpression[callee.property.name=${QUERY_METHODS}] > TemplateLiteral[expressions.length>0]`,
    `CallExpression[callee.property.name=${QUERY_METHODS}] > BinaryExpression[operator='+']`,
  ],
  message:
    "Pass values as parameters and choose columns from a list: SQL is never put together from pieces.",
};
const DEFAULT_EXPORT = {
  calls: ["ExportDefaultDeclaration"],
  message: "Export by name, so that a thing is called the same everywhere.",
};
const BANS = [CLOCK, RANDOM, ENVIRONMENT, SQL_TEXT, DEFAULT_EXPORT];

/** The bans as a rule, but for the ones this file is the place for. */
function bansExcept(...allowed) {
  const bans = BANS.filter((ban) => !allowed.includes(ban));
  const entries = bans.flatMap(({ calls, message }) =>
    calls.map((selector) => ({ selector, message })),
  );
  return { "no-restricted-syntax": ["error", ...entries] };
}

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/",
      "**/dist/",
      "**/.data/",
      "**/.cache/",
      "packages/admin/src/gql/",
      "test/browser/screenshots/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["packages/*/{src,portal,graphiql}/**/*.{ts,tsx}", "test/**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ["tsconfig.json", "packages/shared/tsconfig.json", "packages/admin/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      ...bansExcept(),
      eqeqeq: ["error", "always", { null: "ignore" }],
      complexity: ["error", 12],
      "max-depth": ["error", 2],
      "max-lines": ["error", 200],
      "max-lines-per-function": ["error", { max: 40 }],
      "max-params": ["error", 3],
      "no-console": "off",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["packages/api/src/**/*.ts"],
    rules: {
      // A resolver or an entity is a class because its decorators need one, even when it has no state.
      "@typescript-eslint/no-extraneous-class": ["error", { allowWithDecorator: true }],
      // Its fix would import a decorated parameter's class as a type, and its metadata would become `Object`.
      "@typescript-eslint/consistent-type-imports": "off",
      // TypeGraphQL resolves plain objects of the right shape; its classes only describe.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
    },
  },
  {
    files: ["packages/api/src/platform/clock.ts", "packages/admin/src/clock.ts"],
    rules: bansExcept(CLOCK),
  },
  { files: ["packages/api/src/platform/random.ts"], rules: bansExcept(RANDOM) },
  {
    files: ["packages/api/src/platform/env.ts", "test/global-setup.ts", "test/environment.ts"],
    rules: bansExcept(ENVIRONMENT),
  },
  {
    // Names of databases and tables cannot be parameters, and tests clone, cut and inspect them.
    files: ["**/*.test.{ts,tsx}", "test/**/*.ts", "packages/api/src/testing/**/*.ts"],
    ignores: ["test/global-setup.ts", "test/environment.ts"],
    rules: bansExcept(SQL_TEXT),
  },
  {
    files: ["packages/admin/**/*.tsx"],
    rules: { "max-lines-per-function": ["error", { max: 80 }] },
  },
  {
    files: ["**/*.test.{ts,tsx}", "test/**/*.ts", "packages/api/src/testing/**/*.ts"],
    rules: { "max-lines": "off", "max-lines-per-function": "off" },
  },
  {
    files: ["packages/api/src/migrations/**"],
    rules: { "max-lines": "off", "max-lines-per-function": "off" },
  },
  {
    files: ["scripts/**/*.mjs"],
    rules: {
      "max-depth": ["error", 2],
      "max-lines": ["error", 200],
      "max-lines-per-function": ["error", 40],
      "max-params": ["error", 3],
    },
  },
);
