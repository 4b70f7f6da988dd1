import { connectionType } from "../../platform/pages/connection-type.ts";
import { Review } from "./review.entity.ts";

/** A page of reviews, by itself or within a lot. */
export const ReviewConnection = connectionType("Review", () => Review);
