import Card from '@mui/material/Card';
import CardContent from '@mui/material/CardContent';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../components/PageTitle';
import { LoginForm } from '../session/LoginForm';

export default function LoginPage() {
  const { t } = useTranslation();
  return (
    <Card variant="outlined" sx={{ maxWidth: 420, mx: 'auto' }}>
      <CardContent>
        <PageTitle sx={{ mb: 1 }}>{t('nav.login')}</PageTitle>
        <LoginForm />
      </CardContent>
    </Card>
  );
}
