export { ErrorCode } from "./error-code.ts";
