import { lazy } from "react";
import type { ComponentType, LazyExoticComponent } from "react";

/** A page that is fetched when it is opened. */
export function lazyPage<Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
): LazyExoticComponent<ComponentType> {
  return lazy(async () => ({ default: (await load())[name] }));
}
