export { holderAt, sameHolder, startCustody, takeCustody } from "./custody-chain.ts";
export type { CustodyChain, CustodySegment, Holder } from "./custody-chain.ts";
export { custodyFault } from "./custody-fault.ts";
export type { CustodyFault } from "./custody-fault.ts";
export { attributeBreach, attributeResolution, attributeResponse } from "./attribution.ts";
export type { Attributed, SecondsBetween } from "./attribution.ts";
