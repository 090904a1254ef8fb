import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActError } from '../../shared/forms/act-error';
import { DateText } from '../../shared/parts/date-text';
import { Section } from '../../shared/parts/section';
import { StateBadge } from '../../shared/parts/state-badge';
import { useWords } from '../../shared/words/use-words';
import classes from './file-readings.module.css';
import { readingsPerPage, useFileReadings } from './use-file-readings';
import { visitsOf, type Visit } from './visits';

/** Who opened the file of this case: who, in which role, when, what. Closed at first, since looking is written down as well. */
export function FileReadings({ caseId }: { caseId: string }) {
  const { t } = useTranslation('readings');
  const [open, setOpen] = useState(false);
  const button = (
    <Button aria-expanded={open} onClick={() => setOpen(!open)} variant="default">
      {open ? t('file.hide') : t('file.show')}
    </Button>
  );
  return (
    <Section actions={button} title={t('file.title')}>
      <Text>{t('file.intro')}</Text>
      {open && <Visits caseId={caseId} />}
    </Section>
  );
}

function Visits({ caseId }: { caseId: string }) {
  const { t } = useTranslation('readings');
  const [page, setPage] = useState(1);
  const query = useFileReadings(caseId, page);
  const pages = Math.ceil((query.data?.total ?? 0) / readingsPerPage);
  if (query.isPending) return <Text role="status">{t('common:state.loading')}</Text>;
  return (
    <>
      <ActError error={query.error} />
      {query.data?.total === 0 && <Text c="dimmed">{t('file.empty')}</Text>}
      <ol className={classes.list}>
        {visitsOf(query.data?.items ?? []).map((visit) => (
          <VisitLine key={visit.key} visit={visit} />
        ))}
      </ol>
      {pages > 1 && (
        <Group gap="sm">
          <Button disabled={page >= pages} onClick={() => setPage(page + 1)} variant="default">
            {t('file.earlier')}
          </Button>
          <Button disabled={page <= 1} onClick={() => setPage(page - 1)} variant="default">
            {t('file.later')}
          </Button>
          <Text role="status">{t('file.page', { page, pages })}</Text>
        </Group>
      )}
      <Text c="dimmed" size="sm">
        {t('file.beyond')}
      </Text>
    </>
  );
}

function VisitLine({ visit }: { visit: Visit }) {
  const { t, i18n } = useTranslation('readings');
  const word = useWords();
  const comma = i18n.language === 'en' ? ', ' : '، ';
  return (
    <li className={classes.visit}>
      <Text>
        <bdi>{visit.staffName ?? t('file.nobody')}</bdi>
        {visit.mine && ` (${t('file.you')})`}
        {visit.role && ` · ${word('role', visit.role)}`}
      </Text>
      <Text c="dimmed" size="sm">
        <DateText value={visit.from} withClock />
      </Text>
      {visit.did.map((one) => (
        <Text key={one.kind}>{t(`did.${one.kind}`, { what: one.parts.map((part) => t(`part.${part}`)).join(comma) })}</Text>
      ))}
      {visit.refused && <StateBadge signal="attention">{t('file.refused')}</StateBadge>}
    </li>
  );
}
