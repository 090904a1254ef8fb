import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../../shared/api/use-error-text';
import type { Schema } from '../../../shared/api/schema';
import { ActDialog } from '../../../shared/forms/act-dialog';
import { uuidV7 } from '../../../shared/uuid-v7';
import { useOptions } from '../../../shared/words/use-options';
import { correctFamily } from './correct-family';
import { changesOf, valuesOf, type FieldPart } from './field-parts';
import { fieldEditsKey } from './use-field-edits';
import { useFields } from './use-fields';

interface CorrectFieldsProps {
  family: string;
  /** The family itself, for the household, or one of its people. */
  subjectId: string;
  /** Whose fields, to tell the buttons of a page apart. */
  name: string;
  parts: readonly FieldPart[];
}

/** Corrects the household or a person; only what was changed is sent, each with the value that was seen. */
export function CorrectFields({ family, subjectId, name, parts }: CorrectFieldsProps) {
  const { t } = useTranslation('corrections');
  const options = useOptions();
  const errorText = useErrorText();
  const [begun, setBegun] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const query = useFields(family, subjectId, begun !== null);
  const fields = query.isFetching ? undefined : query.data?.fields;
  const done = (answer: Schema<'FamilyCorrected'> | null) => setSaid(answer?.fields.some((one) => one.state === 'open') ? t('correct.met') : answer ? t('correct.done') : '');
  return (
    <>
      <Button
        aria-haspopup="dialog"
        aria-label={t('correct.of', { name })}
        loading={begun !== null && query.isFetching}
        mih={44}
        onClick={() => {
          setSaid('');
          setBegun(uuidV7());
        }}
        variant="default"
      >
        {t('correct.begin')}
      </Button>
      {query.error && <Text role="alert">{errorText(query.error)}</Text>}
      {said && <Text role="status" size="sm">{said}</Text>}
      {begun && fields && (
        <ActDialog
          actLabel={t('correct.keep')}
          fields={parts.map(({ code, list, values, ...part }) => ({ ...part, name: code, label: t(`part.${code.replace('.', '_')}`), options: list ? options(list, values ?? []) : undefined }))}
          initial={valuesOf(parts, fields)}
          onAct={(values) => {
            const changes = changesOf(parts, fields, subjectId, values);
            return changes.length > 0 ? correctFamily(family, { id: begun, changes }) : Promise.resolve(null);
          }}
          onClose={() => setBegun(null)}
          onDone={(answer) => done(answer as Schema<'FamilyCorrected'> | null)}
          refresh={['family', fieldEditsKey, 'family-fields']}
          text={t('correct.text')}
          title={t('correct.of', { name })}
        />
      )}
    </>
  );
}
