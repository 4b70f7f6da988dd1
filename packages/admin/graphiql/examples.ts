import type { Role } from "@attest/shared/access";

const DESK = `# 开着的服务单，最早到期的在前 / open records, the most urgent first
query OpenRecords {
  serviceRecords(first: 20, filter: { status: { in: [OPEN, ASSIGNED, IN_PROGRESS] } }, orderBy: [{ field: DUE_AT }]) {
    totalCount
    nodes {
      number
      subject
      status
      dueAt: currentCycle { responseClock { state dueAt } }
      customer { name }
      engineer { staff { name } }
    }
    pageInfo { endCursor hasNextPage }
  }
}
`;

const CUSTOMERS = `# 按名称或电话找客户 / find a customer by name or phone
query FindCustomer {
  customers(first: 10, search: "银行") {
    nodes { id name serviceLevel { name } contacts { id name phone entitledToClose } }
  }
}
`;

const ACTIONS = `# 我能对它做什么 / what I may do to each record, and why not the rest
query WhatMayIDo {
  serviceRecords(first: 5) {
    nodes { number version status availableActions { name allowed reason } }
  }
}
`;

const BULK = `# 批量分派：先试运行 / assign many at once: a dry run first
mutation TryBulkAssign {
  bulkAssignServiceRecords(
    input: {
      items: [{ id: "00000000-0000-0000-0000-000000000000", version: 1 }]
      engineerId: "00000000-0000-0000-0000-000000000000"
      dryRun: true
    }
  ) {
    done
    refused
    results { id code message }
  }
}
`;

const FIGURES = `# 各团队每月的数字 / each team's figures by month
query Figures {
  serviceRecordStats(by: [MONTH, TEAM], from: "2026-01-01", to: "2026-12-31") {
    month
    industryTeam { name }
    opened
    closed
    responsesJudged
    responsesMet
  }
}
`;

const EVALUATIONS = `# 最近的评价 / the latest evaluations
query Evaluations {
  evaluations(first: 20) {
    nodes { id status score comment answeredAt }
  }
}
`;

const KEYS = `# 接口密钥与它们的额度 / keys and their budgets
query Keys {
  apiKeys(first: 20) {
    nodes { id name scopes pointsPerSecond lastUsedAt expiresAt previousExpiresAt }
  }
}
`;

const CHANGES = `# 变更记录：按提交顺序，不重不漏 / the change feed: in the order of commits, without gaps
query Changes {
  changes(first: 20) {
    nodes { seq at actor action target payload }
    pageInfo { endCursor }
  }
}
`;

const LIVE = `# 实时：谁动了服务单 / live: who touched a record
subscription Live {
  serviceRecordChanged { cursor action serviceRecord { number status } }
}
`;

/** What each role would ask first. */
const EXAMPLES: Readonly<Record<Role, readonly string[]>> = {
  AGENT: [DESK, CUSTOMERS, BULK, LIVE],
  ENGINEER: [DESK, ACTIONS, LIVE],
  OUTSOURCED_ENGINEER: [DESK, ACTIONS],
  DEPARTMENT_MANAGER: [DESK, BULK, FIGURES, LIVE],
  CUSTOMER_SERVICE_MANAGER: [DESK, BULK, FIGURES, EVALUATIONS],
  DEPUTY_DIRECTOR: [FIGURES, DESK],
  TECHNICAL_DIRECTOR: [FIGURES, BULK, DESK],
  OPERATIONS_DIRECTOR: [FIGURES, EVALUATIONS],
  GENERAL_MANAGER: [FIGURES, EVALUATIONS],
  INSPECTOR: [EVALUATIONS, DESK, FIGURES],
  ADMINISTRATOR: [KEYS, CHANGES, DESK, LIVE],
};

/** The examples for somebody's roles, each once. */
export function examplesFor(roles: readonly Role[]): readonly string[] {
  const examples = [...new Set(roles.flatMap((role) => EXAMPLES[role]))];
  return examples.length === 0 ? [CHANGES] : examples;
}
