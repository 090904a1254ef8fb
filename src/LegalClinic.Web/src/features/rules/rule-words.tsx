import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import classes from './rules.module.css';
import { useRuleWords } from './use-rule-words';

/** The words of the grammar, to look up while writing. */
export function RuleWords() {
  const { t } = useTranslation('rules');
  const [opened, setOpened] = useState(false);
  return (
    <details className={classes.others} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{t('words.title')}</summary>
      {opened && <WordLists />}
    </details>
  );
}

function WordLists() {
  const { t } = useTranslation('rules');
  const words = useRuleWords().data;
  const [text, setText] = useState('');
  const sought = text.trim().toLowerCase();
  const found = (list: readonly Schema<'RuleWordDto'>[]) => list.filter((one) => `${one.spelling} ${one.meaning}`.toLowerCase().includes(sought));
  return (
    <>
      <Text>{t('words.people')}</Text>
      <TextInput label={t('words.search')} my="xs" onChange={(event) => setText(event.currentTarget.value)} value={text} />
      {words &&
        (['tokens', 'conditions', 'facts'] as const).map((list) => (
          <div key={list}>
            <Text fw={600} mt="sm">
              {t(`words.${list}`)}
            </Text>
              <dl className={classes.words}>
                {found(words[list]).map((word) => (
                  <div key={word.spelling}>
                    <dt>
                      <bdi className={classes.code} dir="ltr">
                        {word.spelling}
                      </bdi>
                    </dt>
                    <dd>{word.meaning}</dd>
                  </div>
                ))}
              </dl>
          </div>
        ))}
    </>
  );
}
