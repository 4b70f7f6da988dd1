import { Column } from "typeorm";

/**
 * A timestamptz of whole seconds, held in entities as epoch seconds: the unit every rule reckons in.
 */
export function InstantColumn(options: { readonly nullable?: boolean } = {}): PropertyDecorator {
  return Column({
    type: "timestamptz",
    nullable: options.nullable ?? false,
    transformer: {
      from: (value: Date | null): number | null =>
        value === null ? null : Math.floor(value.getTime() / 1000),
      to: (value: number | null | undefined): Date | null | undefined =>
        value === null || value === undefined ? value : new Date(value * 1000),
    },
  });
}
