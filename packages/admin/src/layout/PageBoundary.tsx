import { Component } from "react";
import type { ReactElement, ReactNode } from "react";
import { useLocation } from "react-router-dom";
import { ErrorPage } from "./ErrorPage.tsx";

interface BoundaryProps {
  readonly children: ReactNode;
}

/** Holds a page that broke, so that the frame around it goes on; another address is another try. */
export const PageBoundary = ({ children }: BoundaryProps): ReactElement => {
  const { pathname } = useLocation();
  return <Boundary key={pathname}>{children}</Boundary>;
};

class Boundary extends Component<BoundaryProps, { readonly isBroken: boolean }> {
  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override state = { isBroken: false };

  override render(): ReactNode {
    return this.state.isBroken ? <ErrorPage /> : this.props.children;
  }
}
