export { OrderDirection } from "./order-direction.ts";
