import { Component, type ReactNode } from 'react';
import { BrokenPage } from './broken-page';

interface PageBoundaryProps {
  /** A new address gets a new try. */
  address?: string;
  children: ReactNode;
}

/** Catches what breaks while a page is drawn, so that the rest of the product stays usable. */
export class PageBoundary extends Component<PageBoundaryProps, { error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidUpdate(before: PageBoundaryProps) {
    if (before.address !== this.props.address && this.state.error) this.setState({ error: null });
  }

  override render() {
    return this.state.error ? <BrokenPage error={this.state.error} /> : this.props.children;
  }
}
