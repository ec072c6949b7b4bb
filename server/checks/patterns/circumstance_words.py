"""The words for what must not be known of somebody: health, faith, origin, care, home, discipline, attendance.

Phrases are parted by commas. A *telling* phrase says it by itself wherever somebody identifiable is spoken of; a
*linked* one ("deaf", "Muslim") only where it is said of that person, since it is also said of much else; an *owned* one
("results") only as somebody's own; one in capitals ("SEND") only in capitals.
"""

_LEARNING = """
autism, autistic, asd, asc, asperger's, aspergers, adhd, dyslexia, dyslexic, dyspraxia, dyspraxic, dyscalculia,
tourette's, tourettes, ocd, pda, neurodivergent, neurodiverse, sensory processing, sensory needs, sensory overload,
global delay, developmental delay, gdd, learning difficulty, learning difficulties, learning disability,
learning disabilities, learning needs, special needs, special educational needs, additional needs, complex needs,
additional support needs, support needs, send register, sen register, sen support, sensory diet, ehcp, ehc plan,
education health and care plan, iep, one to one support, 1:1 support, one to one ta, 1:1 ta, camhs, autism pathway,
extra time in exams, access arrangements, exam concessions, reading score, support plan, selective mute,
selectively mute, selective mutism, stammer, stammers, stammering, stutter, stutters, lisp, speech therapy,
speech and language therapy, speech delay, speech sounds clinic, non verbal, nonverbal, pre verbal, aac device,
communication aid, communication book, makaton user, school refusal, school refuser, ebsa, statement of needs
"""

_ILLNESS = """
epilepsy, epileptic, seizure, seizures, having fits, has fits, diabetes, diabetic, insulin, insulin pump, dexcom,
glucose monitor, asthma, asthma attack, inhaler, inhalers, eczema, psoriasis, anaphylaxis, anaphylactic, epipen,
epipens, auto injector, adrenaline pen, nut allergy, nut allergies, peanut allergy, milk allergy, egg allergy,
dairy allergy, latex allergy, severe allergy, severe allergies, allergic to, allergic reaction, coeliac, crohn's,
crohns, colitis, ibs, cerebral palsy, down's syndrome, downs syndrome, down syndrome, rett syndrome, rett,
turner syndrome, fragile x, muscular dystrophy, cystic fibrosis, spina bifida, hydrocephalus, scoliosis,
hypermobility, arthritis, sickle cell, haemophilia, anaemia, leukaemia, lymphoma, cancer, chemo, chemotherapy,
radiotherapy, tumour, biopsy, oncologist, oncology, remission, breast lump, lump removed, lump taken, second lump,
all clear, mastectomy, hysterectomy, transplant, new kidney, kidney failure, dialysis, pacemaker, heart condition,
heart defect, heart problem, heart problems, heart murmur, heart attack, heart bypass, dodgy ticker, angina,
had a stroke, mini stroke, dementia, alzheimer's, parkinson's, multiple sclerosis, ms diagnosis, motor neurone, hiv,
hepatitis, meningitis, sepsis, pneumonia, tuberculosis, long covid, chronic fatigue, fibromyalgia, lupus,
endometriosis, thyroid, migraine, migraines, blood clot, tested positive, positive test, covid, norovirus,
scarlet fever, chickenpox, chicken pox, impetigo, ringworm, threadworms, nits, head lice, scabies, tonsillitis,
appendicitis, appendix out, appendix, tonsils out, grommets, glandular fever, medical condition, rare condition,
genetic condition, skin condition, rare disease, rare syndrome, medical needs, alopecia, vitiligo, cleft lip,
cleft palate, dwarfism, diagnosis, diagnosed, misdiagnosed, undiagnosed, terminal cancer, terminal illness,
terminally ill, palliative, life limiting, seriously ill, very ill, critically ill, off sick, signed off, sick leave,
long term sick, sick note, been poorly, very poorly, too poorly, so poorly, unwell, on medication, on tablets,
new meds, seizure meds, adhd medicine, antidepressants, anti depressants, steroids, ritalin, hospital bed,
in hospital, out of hospital, into hospital, to hospital, from hospital, hospital appointment, hospital stay,
hospital visit, hospital visits, children's ward, on the ward, high dependency, intensive care, icu, a&e,
blue lighted, in an ambulance, in the hospice, having an operation, had an operation, heart operation, had surgery,
having surgery, needs surgery, major surgery, heart surgery, big op, an op, op on, hip op, knee op, back op,
hip replacement, knee replacement, bad back, bad hip, bad knee, one lung, broken leg, broken arm, broken wrist,
broken ankle, broken foot, broken finger, broken collarbone, broke his arm, broke her arm, broke his leg,
broke her leg, broke his wrist, broke her wrist, broken her, broken his, fractured, concussion, concussed,
head injury, brain injury, stitches, in plaster, in a cast, dislocated, crutches, hearing test, pregnant, pregnancy,
expecting a baby, expecting twins, expecting her, miscarriage, miscarried, stillborn, ivf, menopause, unvaccinated,
not vaccinated, underweight, overweight, obese, obesity, healthcare plan, health care plan, health plan, care plan,
asthma plan, diabetes plan, seizure plan, emergency medication, growth hormone, puberty blockers,
blood test, blood tests, mri scan, mri, ct scan, ecg, eeg, brain scan, keyhole surgery, transfusion, immunosuppressed,
immune system, clear scan, clean scan, last chemo, discharged from hospital, home from hospital, overnight in hospital,
specialist nurse, diabetes nurse, epilepsy nurse, asthma nurse, tics, tic disorder, flare up, relapse, relapsed, hypo,
hypos, blood sugar, blood sugars, sugar levels, feeding clinic, weight clinic, eating clinic, glue ear, blackouts,
needle every, injection every, injections every, daily injections, on a drip, kidney infection, heart scare,
cancer scare, health scare, all clear from, broken pelvis, knee operation,
expecting in, expecting at, is expecting, baby bump, walk again, walking again, lost her hair, lost his hair,
medical reasons, health reasons, post transplant, post op, palpitations, lost a lot of blood, under anaesthetic,
an ambulance, by ambulance, solid food, solid foods, swallow again, eating clinic, rang the bell at the cancer centre,
one kidney, one working kidney,
spinal surgery, his spine, her spine, stay in the unit, in the unit
"""

_DISABILITY = """
disability, disabled, disabilities, paralysed, amputee, wheelchair, powerchair, power chair, walking frame,
prosthetic, prosthesis, leg brace, leg braces, back brace, afos, standing frame, feeding tube, peg feed, peg fed,
gastrostomy, tube fed, ng tube, tracheostomy, trachy, catheter, stoma, colostomy, on oxygen, ventilator, incontinent,
incontinence, in nappies, out of nappies, wears nappies, in a nappy, his nappy, her nappy, nappy change, in pads,
bedwetting, wet the bed, wetting the bed, wetting, wet herself, wet himself, soiling, soiled himself, soiled herself,
toileting, hearing aid, hearing aids, cochlear, cochlear implant, hearing loss, lost his hearing, lost her hearing,
hearing impaired, hearing impairment, bsl user, lip reads, can't see well, can't hear well, hard of hearing,
can hardly see, can barely hear, can't walk far,
visually impaired, visual impairment, sight loss,
lost his sight, lost her sight, losing her sight, losing his sight, partially sighted, registered blind, white cane,
blue badge, disability living allowance,
no nappies, no more nappies, without nappies, out of pads, dry at night, dry all night, clean and dry, toilet training,
potty training, stairlift, hoisted, walking aid, uses makaton, uses signs, uses a talker,
needs a buggy, in a buggy, uses a buggy, unable to walk, unable to speak
"""

_MIND = """
depression, depressed, anxiety, anxiety disorder, panic attack, panic attacks, self harm, self harming, self harmed,
suicidal, overdose, took his own life, took her own life, suicide, eating disorder, anorexia, anorexic, bulimia,
bulimic, ptsd, bipolar, schizophrenia, schizophrenic, psychosis, breakdown, burnout, stress leave, with stress,
mental health, her nerves, his nerves, nerves again, sectioned, in rehab, alcoholic, alcoholism, drink problem,
addiction, addict, nervous breakdown, not coping, hearing voices, mental breakdown, drinks too much, drinking again,
back on the drink, in recovery, play therapy, counselling, grief counselling, trauma therapy, traumatised,
sober, clean and sober, hurting himself, hurting herself, hurt himself on purpose, hurt herself on purpose, low mood,
dark thoughts, anger management, anger issues, elsa sessions, panic disorder, night terrors, can't cope, couldn't cope,
school phobia, phobia
"""

_CARE = """
foster care, foster carer, foster carers, foster family, foster parents, foster mum, foster dad, foster home,
foster placement, fostered, foster child, fostering, in care, into care, out of care, looked after child,
looked after children, is looked after, lac review, care leaver, care order, care system, children's home,
residential home, kinship care, kinship carer, special guardianship, adopted, adoption, adoptive, placed with,
biological mum, biological dad, biological parents, birth mum, birth mother, birth father, birth parents,
birth family
"""

_SUPPORT = """
free school meals, free school meal, free school dinners, free school lunch, free dinners, free dinner, free meals,
free lunches, fsm, pupil premium, pp money, pp funding, bursary, bursaries, hardship fund, hardship grant, eal,
english as an additional language, word of english, no english, little english, speaks no english, english isn't
"""

_IDENTITY = """
transitioning, transitioned, came out as, come out as, coming out as, came out to, coming out to, came out at,
transgender, non binary, nonbinary, lesbian, bisexual, pansexual, deadname, gender identity, gender dysphoria,
has two mums, has two dads, has two mummies, has two daddies, both her mums, both his mums, both her dads,
both his dads,
 his two mums, her two mums, his two dads, her two dads, got two mums, got two dads,
fasting, first fast, bar mitzvah, bat mitzvah, converted to, conversion to, jehovah's witness, jehovah's witnesses,
mixed race, mixed heritage, ethnic minority, traveller site, traveller family, gypsy family, roma family,
union member, trade union,
used to be called, new pronouns,
religious reasons, reasons of faith, cultural reasons, converted,
small boat, in a dinghy, on the dinghy, is a boy now, is a girl now, he is a boy, she is a girl, told us he's a boy,
told us she's a girl
"""

TELLING_SPECIAL = ",".join((_LEARNING, _ILLNESS, _DISABILITY, _MIND, _CARE, _SUPPORT, _IDENTITY))

LINKED_SPECIAL = """
deaf, blind, muslim, jewish, hindu, sikh, christian, catholic, protestant, buddhist, atheist, mormon, quaker, pagan,
hijabi, jew, gay, trans, queer, black, white, asian, chinese, indian, pakistani, bangladeshi, african, caribbean,
jamaican, somali, nigerian, polish, pole, romanian, syrian, afghan, ukrainian, turkish, kurdish, iraqi, iranian,
albanian, roma, romany, traveller, gypsy, arab, allergic, anxious, asthmatic, allergies, toilet trained,
potty trained, on oxygen, poorly
"""

OWNED_SPECIAL = """
one to one, 1:1, 1 to 1, pathway, op, operation, surgery, scan, treatment, condition, medication, medicine, meds,
tablets, pills, injections, results, test results, therapy, therapist, psychologist, psychiatrist, counsellor, physio,
consultant, ed psych, speech therapist, carer, carers, walker, frame, splints, talker, eye gaze, chin switch, nerves,
heart, fits, allergies, allergy, recovery, illness, injury, assessment, faith, religion, sexuality, transition,
syndrome, disorder, sight, hearing, lump, behaviour plan, placement, hormones, weight, periods, bowels, bladder, pads,
kidneys, kidney, lung, lungs, liver, pump, cream, extra time, interpreter, ethnicity, immigration, pronouns, drinking,
stroke, trauma,
two dads, two mums, two mams, ear defenders, sensory breaks, movement breaks, sensory room, visual timetable,
social story, weighted blanket, calm box, time out card, needles, eye patch, pacemaker, inhaler, hoist,
support worker, key worker, hijab, turban, headscarf, patka, kippah, burkini, madrasa, mosque, gurdwara, synagogue,
scar, scars, wig, buggy,
injection, spine, guide dog, hearing dog, assistance dog, medical alert dog, autism assistance dog
"""

CAPITALS_SPECIAL = """
SEN, SEND, LAC, CLA, TB, ADD, ODD, PECS, PMLD, SLD, MLD, SEMH, DLA, PIP, PP, ASN, ADHD, EHC
"""

_HOME = """
refuge, women's refuge, women's aid, domestic abuse, domestic violence, hostel, homeless, homelessness,
temporary accommodation, emergency accommodation, emergency housing, council flat, evicted, eviction, repossessed,
lost her house, lost his house, lost their house, lost her home, lost his home, lost their home, rehoused,
living apart, lives apart, keep up the mortgage, behind with the mortgage, lost everything, sofa surfing,
living in a caravan, living in a hotel, living in a hostel, living in a car, waiting for a house, between homes,
behind with the rent, behind on the rent, rent arrears, in arrears, in debt, debt collectors, bailiffs, bankrupt,
bankruptcy, payday loan, loan shark, money troubles, money worries, struggling for money, struggling financially,
can't afford, cant afford, couldn't afford, laid off, made redundant, redundancy, lost his job, lost her job,
lost their jobs, out of work, unemployed, on benefits, universal credit, food parcel, food parcels,
using the food bank, uses the food bank, food bank voucher, food bank vouchers, food voucher, food vouchers,
fuel voucher, fuel vouchers, make ends meet, living out of suitcases, living out of bags, criminal record,
helping police with, back in the spare room, sofa bed at, in one room at, owes money, owes us, owe us, owes for,
owes £, months behind, sell the house,
house on the market, lives with his, lives with her, lives with their, lives with nan, lives with gran,
living with his, living with her, living with their, living with nan, living with gran, lives above, moved in with,
move in with, living between, walked out, moved out, kicked out, thrown out, ran away from home, gone missing,
on her own with, on his own with, home life, home situation, divorce, divorced, divorcing, splitting up, split up,
splitting from, split from, custody, contact order, court order, court case, restraining order, non molestation,
injunction, contact centre, family court, custody hearing, custody battle, separated from his, separated from her,
is separated, new boyfriend, new girlfriend, mum's boyfriend, dad's girlfriend, paying maintenance, child maintenance,
sending maintenance, estranged, paternity, dna test, young carer, only carer, sole carer, full time carer,
carer for his, carer for her, cares for his, cares for her, caring for his, caring for her, looks after his mum,
looks after her mum, respite, doing nights,
in temporary housing, new foster, supervised contact, contact visit, contact visits, every other weekend,
behind on dinner money, dinner money debt, payment plan, hardship, home office, right to remain, right to work,
new stepdad, new stepmum, new step dad, new step mum, first night in their own, can't pay, couldn't pay, between houses,
at both houses, at each house, one at each, mum's house and dad's, dad's house and mum's,
on a sofa, nan's sofa, gran's sofa, aunt's sofa, friend's sofa, foster brother, foster brothers, foster sister,
foster sisters, foster siblings, gone to live with, came to live with, come to live with, now lives with,
weekends with his dad, weekends with her dad, weekends with his mum, weekends with her mum,
weeks behind, lost his licence, lost her licence, police came to, police raid
"""

_LAW = """
prison, jail, gaol, back inside, going inside, went inside, gone inside, sent down, behind bars, hmp, serving time,
serving his sentence, serving her sentence, on remand, on bail, on tag, on probation, arrested, police caution,
young offenders, youth offending, asylum, asylum seeker, visa, visas, deported, deportation, immigration status,
refugee, leave to remain, settled status, social services, social worker, child protection, safeguarding plan,
section 47, child in need, cin plan, early help, family support worker
"""

_LOSS = """
mum's funeral, dad's funeral, nan's funeral, gran's funeral, grandad's funeral, mother's funeral, father's funeral,
brother's funeral, sister's funeral, husband's funeral, wife's funeral, baby's funeral, bereaved, grieving, to grieve,
lost his mum, lost his dad, lost her mum, lost her dad, lost his nan, lost her nan, lost his gran, lost her gran,
lost his grandad, lost her grandad, lost his brother, lost her brother, lost his sister, lost her sister,
lost her baby, lost her husband, lost his wife, losing his, losing her, widow, widowed, widower
"""

_RECORD = """
detention, lunchtime detention, excluded, exclusion, permanently excluded, suspended, suspension, in isolation,
from isolation, into isolation, internal exclusion, on report, behaviour report, behaviour chart, behaviour plan,
behaviour log, managed move, reduced timetable, part time timetable, expelled, sanctioned, lunchtime ban,
missed homeworks, swore at, truanting, truant, bunking off, skiving, kicking off, unauthorised absence,
unauthorised absences, days absent, missed days, always late, welfare officer, attendance record, poor attendance,
always absent, persistently absent, persistent absence, penalty notice, not attending, never in, lates x, home visit,
days off,
to isolation, isolation room, internal isolation, red report, report card, fixed term exclusion,
fixed term suspension, a fixed term, banned from, sent out of class,
removed from class, restrained, anger outburst, cooling off, behaviour points, reintegration, reintegration meeting,
back on roll, seclusion, final warning,
kicked off, lost his temper, lost her temper
"""

TELLING_FAMILY = ",".join((_HOME, _LAW, _LOSS))

NAMED_FAMILY = _RECORD

OWNED_FAMILY = """
detentions, sanctions, absences, lates, attendance, funeral, debts, debt, arrears, sentence, probation, parole,
benefits, separation, bereavement, stepdad, stepmum, stepfather, stepmother, landlord, tribunal, marriage, boyfriend,
girlfriend, ex, affair, conviction, trial, bail, housing, tenancy, grief, mortgage, rent, punctuality, timekeeping
"""
