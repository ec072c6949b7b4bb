"""The words for what must not be known of somebody: health, faith, origin, care, home, discipline, attendance.

Each list is a text of phrases parted by commas. A *telling* phrase says it by itself wherever somebody identifiable
is spoken of; a *linked* one ("deaf", "Muslim") only where it is said of that person, since it is also said of much else.
"""

TELLING_SPECIAL = """
autism, autistic, asd, asc, asperger's, aspergers, asperger's syndrome, adhd, add diagnosis, dyslexia, dyslexic, dyspraxia, dyspraxic,
dyscalculia, tourette's, tourettes, ocd, odd diagnosis, pda, sensory processing, global delay, developmental delay, gdd,
learning difficulty, learning difficulties, learning disability, learning disabilities, special needs, additional needs, complex needs,
sen, send, send register, sen register, sen support, ehcp, ehc plan, ehc needs, education health and care plan, iep, one to one, 1:1,
1 to 1, one to one support, ed psych, educational psychologist, camhs, epilepsy, epileptic, seizure, seizures, fits, absences seizures, diabetes,
diabetic, insulin, insulin pump, glucose monitor, dexcom, libre, asthma, asthmatic, asthma attack, inhaler, eczema, psoriasis, anaphylaxis,
anaphylactic, epipen, epipens, auto injector, nut allergy, peanut allergy, allergic, allergic reaction, coeliac, crohn's, crohns, colitis,
ibs, cerebral palsy, down's syndrome, downs syndrome, down syndrome, rett syndrome, fragile x, muscular dystrophy, cystic fibrosis,
spina bifida, hydrocephalus, scoliosis, hypermobility, arthritis, sickle cell, haemophilia, anaemia, leukaemia, lymphoma, cancer,
chemo, chemotherapy, radiotherapy, tumour, brain tumour, biopsy, oncologist, remission, mastectomy, hysterectomy, transplant, kidney,
new kidney, dialysis, pacemaker, heart condition, heart defect, heart surgery, heart attack, heart bypass, dodgy ticker, stroke, dementia, alzheimer's,
parkinson's, multiple sclerosis, ms diagnosis, motor neurone, hiv, hepatitis, meningitis, sepsis, pneumonia, tuberculosis, tb, long covid,
tested positive, positive test, covid, norovirus, scarlet fever, chickenpox, chicken pox, impetigo, ringworm, worms, threadworms,
nits, head lice, scabies, tonsillitis, appendicitis, glandular fever, depression, depressed, anxiety, anxiety disorder, anxious,
panic attack, panic attacks, self harm, self harming, self harmed, suicidal, overdose, suicide attempt, eating disorder, anorexia,
anorexic, bulimia, bulimic, ptsd, bipolar, schizophrenia, psychosis, breakdown, nervous breakdown, burnout, stress leave, with stress,
mental health, nerves again, her nerves, his nerves, school refusal, school refuser, ebsa, selective mute, selectively mute, selective mutism,
stammer, stammers, stutter, stutters, lisp, speech therapy, speech therapist, speech and language, salt sessions, speech delay, non verbal,
nonverbal, pre verbal, aac, eye gaze, chin switch, talker, pecs, communication book, communication aid, hearing aid, hearing aids,
cochlear, cochlear implant, cochlear implants, hearing loss, lost his hearing, lost her hearing, lost their hearing, hearing impaired,
hearing impairment, visually impaired, visual impairment, sight loss, lost his sight, lost her sight, partially sighted, registered blind,
white cane, wheelchair, powerchair, power chair, walking frame, walker, crutches, prosthetic, prosthesis, leg brace, splints, standing frame, afos,
feeding tube, peg feed, gastrostomy, tube fed, ng tube, tracheostomy, trachy, catheter, stoma, colostomy, on oxygen, ventilator,
incontinent, incontinence, nappy, nappies, in pads, wetting, wet herself, wet himself, wetting herself, wetting himself, soiling, soiled,
toileting, toilet trained, potty trained, medication, meds, new meds, tablets, ritalin, antidepressants, steroids, prescribed,
diagnosis, diagnosed, misdiagnosed, disability, disabled, disabilities, paralysed, brain injury, head injury, concussion, concussed, broken leg,
broken arm, broken wrist, broken ankle, broken foot, broken collarbone, broke his, broke her, fractured, stitches, in plaster, in a cast,
sprained, dislocated, bad back, bad hip, hip replacement, knee replacement, dodgy knee, one lung, operation, surgery, big op, his op, her op, op on,
an op, hospital, a&e, blue lighted, in an ambulance, intensive care, icu, on the ward, high dependency, hospice, sectioned, rehab,
alcoholic, alcoholism, drink problem, addiction, addict, in recovery, pregnant, pregnancy, expecting, miscarriage, miscarried, stillborn,
ivf, fertility, menopause, the scan, biopsy results, blood tests, terminal, terminally ill, palliative, life limiting, off sick, signed off,
long term sick, sick leave, sickness absence, poorly, unwell, counselling, counsellor, therapist, play therapy, psychiatrist, psychologist,
extra time, access arrangements, reading score, support plan, care plan, healthcare plan, health care plan, health plan, diabetes plan,
free school meals, free school meal, free school dinners, free dinners, free dinner, free meals, free lunches, fsm, pupil premium, pp money, pp funding, pupil premium funding, bursary,
hardship fund, eal, english as an additional language, foster care, foster carer, foster carers, foster family, foster parents, foster mum, foster dad,
foster home, foster placement, fostered, foster child, in care, into care, been in care, looked after child, looked after, lac, lac review,
care leaver, care order, children's home, residential home, kinship care, kinship carer, special guardianship, adopted, adoption,
adoptive, placed with, placement, biological mum, biological dad, birth mum, birth mother, transitioning, transitioned, came out, come out as,
coming out, transgender, non binary, nonbinary, lesbian, bisexual, pansexual, deadname, gender identity, two mums, two dads, his husband, her wife,
fasting, first fast, bar mitzvah, bat mitzvah, converted to, unvaccinated, not vaccinated, hasn't been vaccinated, jehovah's witness,
jehovah's witnesses, gypsy, roma family, traveller family, autism pathway, the pathway, assessment for, seen by camhs, puberty blockers, hormones,
trade union rep, union member, mixed race, mixed heritage, lip reads, lipreading, bsl user, makaton user, body brace, insulin injections, growth hormone, underweight, overweight, obese, rett, hypo, hypos
"""

LINKED_SPECIAL = """
deaf, blind, muslim, jewish, hindu, sikh, christian, catholic, protestant, buddhist, atheist, mormon, quaker, pagan, hijabi, jew, gay, trans,
queer, straight, bi, black, white, asian, chinese, indian, pakistani, bangladeshi, african, caribbean, jamaican, somali, nigerian, polish, pole,
romanian, syrian, afghan, ukrainian, turkish, kurdish, iraqi, iranian, albanian, roma, romany, traveller, gypsy, arab, lame, mute, ill, sick,
allergy, allergies, condition, syndrome, disorder, therapy, needs, carer's, vegan, dwarfism, albino, short sighted, colour blind
"""

TELLING_FAMILY = """
foster carer's, refuge, women's refuge, women's aid, domestic abuse, domestic violence, abusive, hostel, homeless, homelessness, temporary accommodation,
bed and breakfast accommodation, evicted, eviction, been evicted, repossessed, lost her house, lost his house, lost their house, lost her home, lost their home,
behind with the rent, behind on the rent, rent arrears, arrears, in debt, debts, bailiffs, bankrupt, bankruptcy, payday loan, laid off, made redundant,
redundancy, lost his job, lost her job, lost their jobs, out of work, unemployed, on benefits, universal credit, food parcels, food parcel, using the food bank,
owes, still owe, owe money, owing, months behind, unpaid, not paying maintenance, maintenance, csa, divorce, divorced, divorcing, separation, separated, separating,
splitting up, split up, custody, full custody, contact order, court order, court case, restraining order, non molestation, injunction,
access weekend, contact centre, family court, custody hearing, prison, jail, gaol, back inside, going inside, went inside, sent down, behind bars, hmp,
serving his sentence, serving her sentence, his sentence, her sentence, on remand, on bail, on tag, probation, arrested, police caution, young offenders, asylum,
asylum seeker, asylum seekers, asylum papers, asylum appeal, visa, visas, deported, deportation, immigration status, leave to remain, home office, refugee, tribunal,
settled status, social services, social worker, social workers, child protection, safeguarding plan, section 47, child in need, cin plan,
early help, family support worker, young carer, young carers, only carer, sole carer, carer for his, carer for her, lives with his, lives with her,
living with his, living with her, living with nan, lives with nan, moved in with, living between, living in a, sofa surfing, move in with, walked out, moved out,
left home, kicked out, ran away, run away, gone missing, on her own with, on his own with, at home, home life, stepdad, stepmum, step dad, step mum, stepfather,
new boyfriend, new girlfriend, affair, absent father, funeral, bereavement, bereaved, grieving, lost his mum, lost his dad, lost her mum, lost her dad, lost his nan,
lost her nan, lost her grandad, lost his grandad, losing his, losing her, passed away, died, widow, widowed, detention, detentions, excluded, exclusion, permanently excluded,
suspended, suspension, isolation, in isolation, internal exclusion, on report, behaviour report, behaviour chart, behaviour plan, behaviour log,
red card from lunch, kicked off, kicking off, managed move, reduced timetable, part time timetable, expelled, sanction, sanctions, sanctioned, lunchtime ban,
missed homeworks, told her to, swore at, truanting, truant, bunking off, unauthorised, unauthorised absence, unauthorised absences, days off, days absent, absences, missed days,
day off, attendance, lates, late again, always late, welfare officer, attendance officer, full week, fined, penalty notice, respite, respite care, overnight respite,
honesty about, estranged, surrogate, paternity, dna test, custody battle, the baby's father, deadbeat, his ex, her ex, your ex, loan shark, money troubles,
money worries, money's tight, struggling for money, struggling financially, can't afford, cant afford, couldn't afford, the house on the market, sell the house
"""
