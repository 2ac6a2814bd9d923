// Words that are hard to read, each with one that is easier: for whoever writes Easy Read. English, and ours.

export const hardWords: ReadonlyMap<string, string> = new Map(
  (
    'accessible=easy to use|accommodate=make room for|accordance=in line with|accordingly=so|acknowledge=say that you know|acquire=get|additional=more|' +
    'address=deal with|adequate=enough|adjacent=next to|adjustment=change|administer=run|advance=make better|adverse=bad|affected=touched|aggregate=total|' +
    'allegation=what somebody says was done|allocate=give|alternative=other|amend=change|analysis=a careful look|anticipate=expect|apparent=clear|applicant=a person who asks for a job|' +
    'appropriate=right|approximately=about|ascertain=find out|assess=look at|assessment=a careful look|assistance=help|authority=the people in charge|' +
    'barrier=something in the way|beneficial=helpful|characteristic=something about who you are|circumstances=what is going on|collaborate=work together|commence=begin|' +
    'commission=ask for|commitment=promise|communicate=talk and write|compile=put together|complainant=a person who complains|comply=do what the rules say|component=part|comprise=is made of|' +
    'concerning=about|conclude=end|conduct=do|confidential=secret|consequently=so|consider=think about|consistent=the same each time|constabulary=police|consultation=asking people|' +
    'consult=ask|contribute=give|criteria=rules|currently=now|data=numbers and facts|decrease=go down|deliver=give|demonstrate=show|designated=chosen|determine=decide|develop=make|' +
    'disability=something that makes some things harder|disadvantage=something that makes life harder|disclose=tell|discontinue=stop|discrimination=unfair treatment|disparity=difference|disproportionate=more than you would expect|' +
    'diverse=many kinds of|diversity=people being different|due regard=think carefully|duration=how long|duty=something we must do|effective=works well|eliminate=end|eligible=able to have|employ=give work to|' +
    'enable=help|encounter=meet|endeavour=try|enhance=make better|ensure=make sure|entitled=allowed|environment=place|equality=being treated fairly|equitable=fair|establish=set up|ethnicity=the group your family comes from|' +
    'evaluate=see how well it worked|evidence=facts|exclude=leave out|expenditure=money spent|experience=what happened to you|facilitate=help|feasible=possible|foster=help to grow|framework=plan|function=job|' +
    'fundamental=most important|furthermore=also|gender reassignment=changing from man to woman or woman to man|harassment=being bothered again and again|however=but|identify=find|immediately=now|impact=what it does|implement=do|implementation=doing|' +
    'inclusion=everybody can take part|inclusive=for everybody|inconsistent=not always the same|incorporate=put in|increase=go up|independent=on its own|indicate=show|individual=person|inequality=being treated unfairly|inform=tell|initial=first|' +
    'initiative=plan|integrate=join|intention=plan|interaction=meeting|investigate=look into|legislation=law|liaise=talk with|maintain=keep|majority=most|manner=way|maternity=having a baby|maximum=most|median=the one in the middle|' +
    'minimise=make as small as possible|minimum=least|minority=a smaller group|monitor=keep looking at|necessary=needed|nevertheless=but|notify=tell|numerous=many|objective=goal|obligation=something we must do|obtain=get|occur=happen|' +
    'opportunity=chance|organisation=group of people who work together|outcome=what happened|participate=take part|particular=this one|perception=what people think|performance=how well we do|period=time|personnel=staff|policy=rules|population=all the people who live there|' +
    'potential=possible|practice=way of working|prejudice=thinking badly of people you do not know|previous=before|principal=main|prior to=before|prioritise=do first|procedure=way of doing it|proceed=go on|promote=help|proportion=share|proposal=plan|' +
    'protected characteristic=something about you that the law protects|provide=give|provision=what we give|publication=something we put out|purchase=buy|pursue=go after|recommend=say that we should|recruit=find new staff|recruitment=finding new staff|reduce=make smaller|' +
    'regarding=about|regulation=rule|relevant=about this|remain=stay|remuneration=pay|representation=having people like you there|require=need|requirement=something needed|resident=person who lives there|resolve=sort out|respond=answer|response=answer|' +
    'responsibility=job|restrict=limit|retain=keep|reveal=show|scrutiny=careful checking|select=choose|sexual orientation=who you love|significant=big|socio-economic=about money and work|stakeholder=person who has a part in it|statistics=numbers|statutory=by law|' +
    'strategic=about the big plan|strategy=plan|submit=send|subsequent=next|sufficient=enough|supplementary=extra|sustain=keep going|terminate=end|therefore=so|transparency=being open|undertake=do|unlawful=against the law|utilise=use|variation=difference|' +
    'victimisation=being treated badly because you spoke up|vulnerable=could be hurt|workforce=staff'
  )
    .split('|')
    .map((pair): [string, string] => {
      const [hard = '', easy = ''] = pair.split('=');
      return [hard, easy];
    }),
);
