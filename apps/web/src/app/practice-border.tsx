import { useEffect } from 'react';
import { Outlet, useLocation } from 'react-router';
import { isOfPractice, isPractice } from '../lib/practice.ts';

/** Whatever leads from a practice to another page, or into one, loads it: this page asks for the other one's data. */
export function PracticeBorder() {
  const { pathname } = useLocation();
  const isCrossed = isOfPractice(pathname) !== isPractice;
  useEffect(() => {
    if (isCrossed) window.location.reload();
  }, [isCrossed]);
  return isCrossed ? null : <Outlet />;
}
