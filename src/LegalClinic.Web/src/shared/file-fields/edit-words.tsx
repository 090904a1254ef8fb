import { useCallback, type ReactNode } from 'react';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/schema';
import { useDocumentName } from '../words/use-document-name';
import { useWords } from '../words/use-words';
import { useFieldName } from './field-name';
import { FieldValue } from './field-value';

type Edit = Pick<Schema<'FieldEditRow'>, 'about' | 'subjectId' | 'field'>;

/** What a changed field is called, with the person it is about. */
export function useEditName(nameOf: (id: string) => string | undefined): (edit: Edit) => string {
  const { t } = useTranslation('corrections');
  const word = useWords();
  const documentName = useDocumentName();
  const fieldName = useFieldName();
  return useCallback(
    ({ about, subjectId, field }) => {
      const [code = '', other] = field.split(':');
      const own = about === 'paper' ? documentName(code)
        : about === 'want' ? t('wanted', { document: documentName(code) })
        : about === 'marriage' ? `${t('marriageWith')} ${nameOf(field) ?? ''}`
        : about === 'consent' ? word('consentPurpose', field)
        : about === 'sealed' ? word('sealedKind', field)
        : extra.has(field) ? t(`field.${field}`)
        : fieldName(about, field);
      return [nameOf(subjectId), own, other && nameOf(other)].filter(Boolean).join(' · ');
    },
    [documentName, fieldName, nameOf, t, word],
  );
}

const extra = new Set(['head', 'contacts', 'needs', 'barriers', 'member', 'membership']);

interface Named {
  value: string;
}

interface Contact {
  personId?: Named;
  phone?: string;
  whose?: string;
  hours?: string;
  channel?: string;
  forbidden?: string[];
}

/** A value of a changed field in words. */
export function EditValue({ edit, text, nameOf }: { edit: Edit; text: string; nameOf: (id: string) => string | undefined }) {
  const { t } = useTranslation('corrections');
  const word = useWords();
  const lines = linesOf();
  if (lines === null) return <FieldValue field={edit.field.split(':')[0] ?? ''} personName={nameOf} text={text} />;
  const said = lines.filter(Boolean);
  if (said.length === 0) return <Text c="dimmed" component="span">{t('nothing')}</Text>;
  return <span>{said.map((line, index) => <bdi key={index} style={{ display: 'block' }}>{line}</bdi>)}</span>;

  function linesOf(): ReactNode[] | null {
    const value = JSON.parse(text || 'null') as unknown;
    if (edit.about === 'consent') return value ? [answerOf(value as { withdrawnOn?: string; answer: string })] : [];
    if (edit.about === 'want') return value ? [word('purpose', (value as { purpose: string }).purpose)] : [];
    if (!extra.has(edit.field)) return null;
    if (!value) return [edit.field === 'member' ? t('notListed') : null];
    if (edit.field === 'head') return [nameOf((value as Named).value)];
    if (edit.field === 'barriers') return (value as string[]).map((one) => word('barrier', one));
    if (edit.field === 'needs') return (value as { personId: Named; need: string }[]).map((one) => `${nameOf(one.personId.value) ?? ''}: ${word('need', one.need)}`);
    if (edit.field === 'contacts') return (value as Contact[]).map((one) => contactLine(one));
    const { relation, livesWithFamily, details } = value as { relation: string; livesWithFamily: boolean; details?: { name: { display?: string; given: string } } };
    return [details?.name.display ?? details?.name.given, word('relation', relation), !livesWithFamily && t('elsewhere')];
  }

  function answerOf({ withdrawnOn, answer }: { withdrawnOn?: string; answer: string }): string {
    return word('consentAnswer', withdrawnOn ? 'withdrawn' : answer);
  }

  function contactLine(one: Contact): string {
    const whose = one.personId ? nameOf(one.personId.value) : one.whose;
    return [whose, one.phone, one.hours, one.channel && word('channel', one.channel), ...(one.forbidden ?? []).map((rule) => word('forbidden', rule))].filter(Boolean).join(' · ');
  }
}
