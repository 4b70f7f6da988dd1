import { Hook } from "../../platform/hook.ts";

/** The rules for one industry changed: what was routed by them goes by the new ones. */
export interface RoutingChanged {
  readonly industry: string;
}

export const routingChanged = new Hook<RoutingChanged>();
