import { Component, type FunctionComponent } from 'preact';

/**
 * The component, drawn anew only when it is given something else. Keeping what was drawn, to hand the same on, would keep
 * the whole page alive as it was then.
 */
export function unlessSame<Props extends object>(Inner: FunctionComponent<Props>) {
  return class UnlessSame extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>) {
      const now: Readonly<Props> = this.props;
      return (Object.keys(next) as (keyof Props)[]).some((name) => next[name] !== now[name]);
    }

    render() {
      return <Inner {...this.props} />;
    }
  };
}
