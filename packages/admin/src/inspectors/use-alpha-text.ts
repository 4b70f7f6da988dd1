import { useTranslate } from "react-admin";

/** An alpha in thousandths as `0.812`, or that it cannot be computed. */
export function useAlphaText(): (thousandths: number | null) => string {
  const translate = useTranslate();
  return (thousandths) =>
    thousandths === null
      ? translate("inspectors.not_computable")
      : (thousandths / 1_000).toFixed(3);
}
