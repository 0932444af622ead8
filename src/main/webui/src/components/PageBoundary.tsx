import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { Component, type ReactNode } from 'react';
import i18next from '../i18n';

interface Props {
  /** Another page begins anew. */
  page: string;
  children: ReactNode;
}

/** Keeps the frame and the music when a page breaks, or when its script can't be loaded. */
export class PageBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.broken && before.page !== this.props.page) {
      this.setState({ broken: false });
    }
  }

  override render(): ReactNode {
    if (!this.state.broken) {
      return this.props.children;
    }
    return (
      <Alert severity="error" action={<Button color="inherit" onClick={() => window.location.reload()}>{i18next.t('app.retry')}</Button>}>
        {i18next.t('app.broken')}
      </Alert>
    );
  }
}
