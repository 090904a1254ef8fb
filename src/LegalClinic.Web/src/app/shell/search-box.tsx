import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { toWesternDigits } from '../../shared/i18n/digits';
import { Icon } from '../../shared/parts/icon';
import classes from './shell.module.css';

/** One box for any script and any number; on phones a way to the page that has it. What is typed travels in the state, never in the address or the history. */
export function SearchBox({ path }: { path: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const search = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) void navigate(path, { state: { text: toWesternDigits(text.trim()) } });
  };
  return (
    <>
      <Link aria-label={t('shell.search')} className={classes.searchLink} to={path}>
        <Icon name="search" size={24} />
      </Link>
      <form className={classes.searchForm} onSubmit={search} role="search">
        <TextInput
          aria-label={t('shell.search')}
          autoComplete="off"
          id="shell-search"
          leftSection={<Icon name="search" />}
          onChange={(event) => setText(event.currentTarget.value)}
          placeholder={t('shell.search')}
          type="search"
          value={text}
        />
      </form>
    </>
  );
}
