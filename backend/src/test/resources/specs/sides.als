/*
 * The versions of one note that wait to be settled (sides): none is lost unless somebody has decided, none waits twice, none that was
 * settled comes back by itself, and a decision can be taken back. Mirrors MergedSides, Pushing, Pulling.stale, Editing.settle and
 * Reopening on the device, Decisions on the server. An exchange is one step, whose answer may be lost.
 *
 * Left out: the note's own text and what merges, policies, the limit of sides, servers that lose history (which send sides again).
 */
module sides

open util/ordering[Revision]

/** 0, 1, 2 … of the note. */
sig Revision {}
sig Version {}
/** The change id of a version that waits. The same version may wait under two: two phones have it, or it was asked about again. */
sig Side { version: Version }
sig Device {
  var revision: Revision,
  var known: set Side, // shown on the device
  var acknowledged: set Side, // those of them that the server has
  var settled: set Side, // those of them that were decided here, which is not sent yet
  var onItsWay: lone Side, // a side that was sent and not answered
  var decided: set Version // by the person with this device, and not taken back
}
one sig Server { var latest: Revision, var waiting: set Side, var taken: Side -> lone Revision }
var sig Arisen in Version {}

abstract sig Error {}
lone sig PageReplacesUnsent, SettlesUnseen extends Error {}

fun unsent[d: Device]: set Side { d.known - d.acknowledged }
fun asked[d: Device]: set Side { d.known - d.settled }
pred isFresh[s: Side] { s not in Device.known + Server.taken.Revision + Device.onItsWay }

pred stays[d: Device] { known[d] and d.revision' = d.revision and d.acknowledged' = d.acknowledged and d.onItsWay' = d.onItsWay }
pred known[d: Device] { d.known' = d.known and d.settled' = d.settled and d.decided' = d.decided }
pred othersStay[d: Device] { all other: Device - d | stays[other] }
pred serverStays { latest' = latest and waiting' = waiting and taken' = taken }

/** Pulling.diverged: a version overlaps with what the server has. Two phones have the same one if one is a copy of the other. */
pred arise[d: Device, s: Side] {
  isFresh[s] and s.version not in d.known.version
  s.version not in Arisen or some other: Device - d | s.version in unsent[other].version and s.version not in Device.decided
  d.known' = d.known + s and Arisen' = Arisen + s.version and d.settled' = d.settled and d.decided' = d.decided
  d.revision' = d.revision and d.acknowledged' = d.acknowledged and d.onItsWay' = d.onItsWay and othersStay[d] and serverStays
}
/** Pushing.freeze and Decisions.take of a version; the answer arrives (Pushing.accepted) or is lost. */
pred diverge[d: Device, s: Side] {
  s in unsent[d] and (no d.onItsWay or d.onItsWay = s) and known[d] and othersStay[d] and Arisen' = Arisen
  s in Server.taken.Revision implies serverStays else {
    d.revision = Server.latest and some next[Server.latest] and latest' = Server -> next[Server.latest]
    waiting' = waiting + Server -> s and taken' = taken + Server -> s -> next[Server.latest]
  }
  (no d.onItsWay' and d.acknowledged' = d.acknowledged + s and d.revision' = s.(Server.taken'))
    or (d.onItsWay' = s and d.acknowledged' = d.acknowledged and d.revision' = d.revision)
}
/** What the device knows beside a page, whose sides are these (MergedSides.of): its own unsent ones, but for those that are alike. */
pred takesIn[d: Device, own: set Side] {
  let kept = { s: own | s.version not in Server.waiting.version },
      askedAgain = { s: Server.waiting | s.version in (own - d.settled).version } |
    d.known' = Server.waiting + (some PageReplacesUnsent implies none else kept)
      and d.settled' = (d.settled & d.known') - askedAgain
  d.acknowledged' = Server.waiting and d.revision' = Server.latest and no d.onItsWay'
}
/** Pulling.rebase; not while the fate of a version is unknown. */
pred pull[d: Device] {
  no d.onItsWay and takesIn[d, unsent[d]] and d.decided' = d.decided and othersStay[d] and serverStays and Arisen' = Arisen
}
/** Pulling.stale: the version was refused, and is sent again under a new id, since an id stands for one change. */
pred refused[d: Device, s, renewed: Side] {
  s in unsent[d] and (no d.onItsWay or d.onItsWay = s) and s not in Server.taken.Revision and d.revision != Server.latest
  isFresh[renewed] and renewed.version = s.version
  takesIn[d, unsent[d] - s + renewed] and s not in d.settled and d.decided' = d.decided
  othersStay[d] and serverStays and Arisen' = Arisen
}
/** Editing.settle */
pred settle[d: Device, s: Side] {
  s in asked[d] and d.settled' = d.settled + s and d.decided' = d.decided + s.version and d.known' = d.known
  d.revision' = d.revision and d.acknowledged' = d.acknowledged and d.onItsWay' = d.onItsWay
  othersStay[d] and serverStays and Arisen' = Arisen
}
/** A put with what it resolves: all that is settled here, once every version is on the server. */
pred sendSettled[d: Device] {
  some d.settled and no unsent[d] and no d.onItsWay and d.revision = Server.latest and some next[Server.latest]
  latest' = Server -> next[Server.latest] and taken' = taken
  waiting' = waiting - Server -> (some SettlesUnseen implies Server.waiting else d.settled)
  d.known' = d.known - d.settled and no d.settled' and d.acknowledged' = d.acknowledged & d.known'
  d.revision' = next[Server.latest] and no d.onItsWay' and d.decided' = d.decided and othersStay[d] and Arisen' = Arisen
}
/** Reopening: of a decision that was not sent, the version waits as it did; of one that was, as a side of this device. */
pred takeBack[d: Device, v: Version, s: Side] {
  v in d.decided and d.decided' = d.decided - v and no d.onItsWay and no d.onItsWay'
  v in d.settled.version implies { d.settled' = d.settled - version.v and d.known' = d.known }
  else { isFresh[s] and s.version = v and d.known' = d.known + s and d.settled' = d.settled and v not in d.known.version }
  d.revision' = d.revision and d.acknowledged' = d.acknowledged and othersStay[d] and serverStays and Arisen' = Arisen
}
pred nothing { (all d: Device | stays[d]) and serverStays and Arisen' = Arisen }

fact everyHistory {
  Device.revision = first and Server.latest = first
  no known and no acknowledged and no settled and no onItsWay and no decided and no waiting and no taken and no Arisen
  always {
    nothing or some d: Device {
      pull[d] or sendSettled[d] or (some s: Side | arise[d, s] or settle[d, s] or diverge[d, s]) or (some s, renewed: Side | refused[d, s, renewed])
      or (some v: Version, s: Side | takeBack[d, v, s])
    }
  }
}

/** A version about which nobody has decided waits on the server, or to be sent, and somebody is asked. */
pred noneIsLost { Arisen - Device.decided in Server.waiting.version + { s: Side | some d: Device | s in unsent[d] & asked[d] }.version }
pred noneWaitsTwice {
  all disj s, t: Server.waiting | s.version != t.version
  all d: Device | all disj s, t: d.known | s.version != t.version
}
pred allAreAskedAlike {
  (all d: Device | d.revision = Server.latest and no unsent[d] and no d.onItsWay) implies all d: Device | d.known = Server.waiting
}
pred promises { noneIsLost and noneWaitsTwice and allAreAskedAlike }

/** Not vacuous: a version is settled by another device, which takes that back once it was sent, and all are asked again. */
run settledAndTakenBack {
  no Error and eventually { some disj d, e: Device | eventually { sendSettled[d] and eventually { some v: Version, s: Side | takeBack[d, v, s] and
    eventually (no unsent[d] and some asked[e] & Server.waiting and Server.latest = e.revision) } } }
} for 3 but 2 Device, 1 Version, 4 Revision, exactly 10 steps expect 1

check keepsItsPromises { no Error implies always promises } for 2 but 3 Side, 3 Revision, exactly 6 steps expect 0
check keepsThemOfOneVersion { no Error implies always promises } for 2 but 1 Version, 3 Revision, exactly 8 steps expect 0
check findsPageReplacesUnsent { Error = PageReplacesUnsent implies always promises } for 3 but 2 Device, exactly 6 steps expect 1
check findsSettlesUnseen { Error = SettlesUnseen implies always promises } for 3 but 2 Device, 4 Revision, exactly 8 steps expect 1
