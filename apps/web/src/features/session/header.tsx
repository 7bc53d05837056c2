import type { SessionView, StaffRole } from '@holdout/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { paths } from '../../lib/paths.ts';
import { sessionQuery } from '../../lib/session.ts';
import classes from './header.module.css';
import { HeaderTools } from './header-tools.tsx';

/** Where one may go, and the few things that are always at hand. */
export function Header() {
  const { t } = useTranslation();
  const session = useQuery(sessionQuery).data;
  return (
    <header className={classes.header}>
      <div className={classes.line}>
        <Link to={paths.home()} className={classes.wordmark}>
          Holdout
        </Link>
        {session && session.kind !== 'nobody' && (
          <nav aria-label={t('general.mainNavigation')} className={classes.nav}>
            {linksFor(session).map(({ to, name }) => (
              <NavLink key={to} to={to} className={classes.link ?? ''}>
                {t(`general.nav.${name}`)}
              </NavLink>
            ))}
          </nav>
        )}
        <HeaderTools />
      </div>
    </header>
  );
}

function linksFor(session: Exclude<SessionView, { kind: 'nobody' }>) {
  if (session.kind === 'candidate') return [{ to: paths.attempt(), name: 'attempt' as const }];
  const has = (...roles: StaffRole[]) => roles.some((role) => session.roles.includes(role));
  return [
    { to: paths.reviews(), name: 'reviews' as const, isOpen: has('reviewer') },
    { to: paths.roles(), name: 'roles' as const, isOpen: has('manager') },
    { to: paths.challenges(), name: 'challenges' as const, isOpen: has('author', 'manager', 'admin') },
    { to: paths.staff(), name: 'staff' as const, isOpen: has('admin') },
    { to: paths.system(), name: 'system' as const, isOpen: has('admin') },
  ].filter(({ isOpen }) => isOpen);
}
