import Card from '@mui/material/Card';
import CardContent from '@mui/material/CardContent';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { LoginForm } from '../session/LoginForm';

export default function LoginPage() {
  const { t } = useTranslation();
  return (
    <Card variant="outlined" sx={{ maxWidth: 420, mx: 'auto' }}>
      <CardContent>
        <Typography variant="h1" gutterBottom>{t('nav.login')}</Typography>
        <LoginForm />
      </CardContent>
    </Card>
  );
}
