import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { LanguageSwitch } from '../../components/preferences/language-switch.tsx';
import preferences from '../../components/preferences/preferences.module.css';
import { SchemeSwitch } from '../../components/preferences/scheme-switch.tsx';
import { api } from '../../lib/api-client.ts';
import { paths } from '../../lib/paths.ts';
import { changeSession, sessionQuery } from '../../lib/session.ts';
import classes from './header.module.css';

/** Language, appearance, sign-out. Beside one's work (`isCompact`) only what one needs there. */
export function HeaderTools({ isCompact = false }: { isCompact?: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const session = useQuery(sessionQuery).data;
  const isSomebody = session !== undefined && session.kind !== 'nobody';
  const signOut = useMutation({
    mutationFn: () => api.session.signOut(),
    onSuccess: async () => {
      await navigate(paths.home());
      changeSession(queryClient, { kind: 'nobody' });
    },
  });
  return (
    <div className={classes.tools}>
      {isSomebody && !isCompact && <span className={classes.who}>{session.name}</span>}
      <LanguageSwitch
        // The stored language serves mails and the next device; the page has already switched.
        onSwitch={(locale) => isSomebody && api.session.setLocale({ locale }).catch(() => undefined)}
      />
      <SchemeSwitch />
      {isSomebody && !isCompact && (
        <button type="button" className={preferences.quiet} onClick={() => signOut.mutate()}>
          {t('general.signOut')}
        </button>
      )}
    </div>
  );
}
