import { Box } from "@mui/material";
import type { ReactElement, ReactNode } from "react";
import { useTranslate } from "react-admin";
import { Moment } from "../fields/Moment.tsx";
import { useWord } from "../i18n/use-word.ts";
import { FactList } from "../layout/FactList.tsx";
import { ObjectPage } from "../layout/ObjectPage.tsx";
import { Section } from "../service-records/show/Section.tsx";
import { ConditionChip } from "./ConditionChip.tsx";
import { DeliveryList } from "./DeliveryList.tsx";
import { WebhookActions } from "./WebhookActions.tsx";
import type { WebhookRow } from "./webhook-documents.ts";

/** An endpoint: its settings, how it fares, what it was sent. */
export const WebhookShow = (): ReactElement => {
  const translate = useTranslate();
  return (
    <ObjectPage<WebhookRow> resource="webhooks" titleOf={({ name }) => name}>
      {(webhook) => (
        <Box sx={{ display: "grid", gap: 2, py: 2 }}>
          <Section title={webhook.name} aside={<ConditionChip webhook={webhook} />}>
            <WebhookFacts webhook={webhook} />
            <WebhookActions webhook={webhook} />
          </Section>
          <Section title={translate("webhooks.deliveries")}>
            <DeliveryList webhookId={webhook.id} />
          </Section>
        </Box>
      )}
    </ObjectPage>
  );
};

const WebhookFacts = ({ webhook }: { readonly webhook: WebhookRow }): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const { health, url, eventTypes, scopes, previousSecretExpiresAt } = webhook;
  const name = (field: string) => translate(`resources.webhooks.fields.${field}`);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [name("url"), <code key="url">{url}</code>],
    [
      name("eventTypes"),
      eventTypes.length === 0 ? (
        translate("webhooks.all_types")
      ) : (
        <code key="types">{eventTypes.join(" ")}</code>
      ),
    ],
    [
      name("scopes"),
      scopes.map((scope) => word("ApiKeyScope", scope)).join(translate("accounts.and")),
    ],
    [name("behind"), health.behind],
    [name("dead"), health.dead],
    [name("consecutiveFailures"), health.consecutiveFailures],
    ...momentFact(name("lastSuccessAt"), health.lastSuccessAt),
    ...momentFact(name("lastFailureAt"), health.lastFailureAt),
    ...momentFact(name("nextAttemptAt"), health.nextAttemptAt),
    ...momentFact(name("previousSecretExpiresAt"), previousSecretExpiresAt),
  ];
  const error: readonly (readonly [string, ReactNode])[] =
    health.lastError === null ? [] : [[name("lastError"), word("WebhookError", health.lastError)]];
  return <FactList facts={[...facts, ...error]} />;
};

function momentFact(
  name: string,
  at: string | null,
): readonly (readonly [name: string, value: ReactNode])[] {
  return at === null ? [] : [[name, <Moment key={name} at={at} />]];
}
