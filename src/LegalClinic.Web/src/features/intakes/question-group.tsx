import { Stack, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './intake.module.css';

interface QuestionGroupProps {
  title: string;
  text?: string;
  /** Takes both columns on a desk. */
  wide?: boolean;
  children: ReactNode;
}

/** A group of questions that belong together: a screen on a phone, a column on a desk. */
export function QuestionGroup({ title, text, wide, children }: QuestionGroupProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={wide ? `${classes.group} ${classes.wide}` : classes.group}>
      <Title id={id} mb="xs" order={2}>
        {title}
      </Title>
      {text && <p className={classes.groupText}>{text}</p>}
      <Stack gap="md">{children}</Stack>
    </section>
  );
}
