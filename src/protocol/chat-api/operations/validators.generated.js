// Written by src/generate/main.ts. Change the schemas and run it again.
import { codePointLength } from '../../../base/code-point-length.ts';
"use strict";
export const tokenRequest = validate20;
const schema31 = {"type":"object","required":["grant_type"],"properties":{"grant_type":{"type":"string","enum":["client_credentials"]}},"additionalProperties":false};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.grant_type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "grant_type"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "grant_type")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.grant_type !== undefined){
let data0 = data.grant_type;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/grant_type",schemaPath:"#/properties/grant_type/type",keyword:"type",params:{type: "string"},schema:schema31.properties.grant_type.type,parentSchema:schema31.properties.grant_type,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(data0 === "client_credentials")){
const err3 = {instancePath:instancePath+"/grant_type",schemaPath:"#/properties/grant_type/enum",keyword:"enum",params:{allowedValues: schema31.properties.grant_type.enum},schema:schema31.properties.grant_type.enum,parentSchema:schema31.properties.grant_type,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const webhookRequest = validate21;
const schema32 = {"type":"object","required":["name","uri","version"],"properties":{"name":{"type":"string","minLength":1,"maxLength":256},"uri":{"type":"string","pattern":"^[hH][tT][tT][pP][sS]?://[^\\s/][^\\s]*$","maxLength":2000,"description":"an http or https address"},"version":{"type":"string","enum":["v1.0","v2.0"]}},"additionalProperties":false};
const func1 = codePointLength;
const pattern4 = new RegExp("^[hH][tT][tT][pP][sS]?://[^\\s/][^\\s]*$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.uri === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "uri"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.version === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "uri")) || (key0 === "version"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func1(data0) > 256){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 256},schema:256,parentSchema:schema32.properties.name,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data0) < 1){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema32.properties.name,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},schema:schema32.properties.name.type,parentSchema:schema32.properties.name,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.uri !== undefined){
let data1 = data.uri;
if(typeof data1 === "string"){
if(func1(data1) > 2000){
const err7 = {instancePath:instancePath+"/uri",schemaPath:"#/properties/uri/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema32.properties.uri,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern4.test(data1)){
const err8 = {instancePath:instancePath+"/uri",schemaPath:"#/properties/uri/pattern",keyword:"pattern",params:{pattern: "^[hH][tT][tT][pP][sS]?://[^\\s/][^\\s]*$"},schema:"^[hH][tT][tT][pP][sS]?://[^\\s/][^\\s]*$",parentSchema:schema32.properties.uri,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/uri",schemaPath:"#/properties/uri/type",keyword:"type",params:{type: "string"},schema:schema32.properties.uri.type,parentSchema:schema32.properties.uri,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.version !== undefined){
let data2 = data.version;
if(typeof data2 !== "string"){
const err10 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},schema:schema32.properties.version.type,parentSchema:schema32.properties.version,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((data2 === "v1.0") || (data2 === "v2.0"))){
const err11 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/enum",keyword:"enum",params:{allowedValues: schema32.properties.version.enum},schema:schema32.properties.version.enum,parentSchema:schema32.properties.version,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const webhookVerifyRequest = validate22;
const schema33 = {"type":"object","required":["version","uri"],"properties":{"version":{"type":"string","enum":["v1.0","v2.0"]},"uri":{"type":"string","pattern":"^[hH][tT][tT][pP][sS]?://[^\\s/][^\\s]*$","maxLength":2000,"description":"an http or https address"}},"additionalProperties":false};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.uri === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "uri"},schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "version") || (key0 === "uri"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},schema:schema33.properties.version.type,parentSchema:schema33.properties.version,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!((data0 === "v1.0") || (data0 === "v2.0"))){
const err4 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/enum",keyword:"enum",params:{allowedValues: schema33.properties.version.enum},schema:schema33.properties.version.enum,parentSchema:schema33.properties.version,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.uri !== undefined){
let data1 = data.uri;
if(typeof data1 === "string"){
if(func1(data1) > 2000){
const err5 = {instancePath:instancePath+"/uri",schemaPath:"#/properties/uri/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema33.properties.uri,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern4.test(data1)){
const err6 = {instancePath:instancePath+"/uri",schemaPath:"#/properties/uri/pattern",keyword:"pattern",params:{pattern: "^[hH][tT][tT][pP][sS]?://[^\\s/][^\\s]*$"},schema:"^[hH][tT][tT][pP][sS]?://[^\\s/][^\\s]*$",parentSchema:schema33.properties.uri,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/uri",schemaPath:"#/properties/uri/type",keyword:"type",params:{type: "string"},schema:schema33.properties.uri.type,parentSchema:schema33.properties.uri,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const channelRequest = validate23;
const schema34 = {"type":"object","required":["name","webHookId","routingOptions"],"properties":{"name":{"type":"string","minLength":1,"maxLength":255},"webHookId":{"type":"string","minLength":1},"routingOptions":{"type":"object","required":["type","id"],"properties":{"type":{"type":"string","enum":["queue"]},"id":{"type":"string","minLength":1}},"additionalProperties":false},"description":{"type":"string"}},"additionalProperties":false};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.webHookId === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "webHookId"},schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.routingOptions === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "routingOptions"},schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "webHookId")) || (key0 === "routingOptions")) || (key0 === "description"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func1(data0) > 255){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255},schema:255,parentSchema:schema34.properties.name,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data0) < 1){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema34.properties.name,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},schema:schema34.properties.name.type,parentSchema:schema34.properties.name,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.webHookId !== undefined){
let data1 = data.webHookId;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err7 = {instancePath:instancePath+"/webHookId",schemaPath:"#/properties/webHookId/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema34.properties.webHookId,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/webHookId",schemaPath:"#/properties/webHookId/type",keyword:"type",params:{type: "string"},schema:schema34.properties.webHookId.type,parentSchema:schema34.properties.webHookId,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.routingOptions !== undefined){
let data2 = data.routingOptions;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.type === undefined){
const err9 = {instancePath:instancePath+"/routingOptions",schemaPath:"#/properties/routingOptions/required",keyword:"required",params:{missingProperty: "type"},schema:schema34.properties.routingOptions.required,parentSchema:schema34.properties.routingOptions,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2.id === undefined){
const err10 = {instancePath:instancePath+"/routingOptions",schemaPath:"#/properties/routingOptions/required",keyword:"required",params:{missingProperty: "id"},schema:schema34.properties.routingOptions.required,parentSchema:schema34.properties.routingOptions,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "type") || (key1 === "id"))){
const err11 = {instancePath:instancePath+"/routingOptions",schemaPath:"#/properties/routingOptions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema34.properties.routingOptions,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.type !== undefined){
let data3 = data2.type;
if(typeof data3 !== "string"){
const err12 = {instancePath:instancePath+"/routingOptions/type",schemaPath:"#/properties/routingOptions/properties/type/type",keyword:"type",params:{type: "string"},schema:schema34.properties.routingOptions.properties.type.type,parentSchema:schema34.properties.routingOptions.properties.type,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(data3 === "queue")){
const err13 = {instancePath:instancePath+"/routingOptions/type",schemaPath:"#/properties/routingOptions/properties/type/enum",keyword:"enum",params:{allowedValues: schema34.properties.routingOptions.properties.type.enum},schema:schema34.properties.routingOptions.properties.type.enum,parentSchema:schema34.properties.routingOptions.properties.type,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.id !== undefined){
let data4 = data2.id;
if(typeof data4 === "string"){
if(func1(data4) < 1){
const err14 = {instancePath:instancePath+"/routingOptions/id",schemaPath:"#/properties/routingOptions/properties/id/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema34.properties.routingOptions.properties.id,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/routingOptions/id",schemaPath:"#/properties/routingOptions/properties/id/type",keyword:"type",params:{type: "string"},schema:schema34.properties.routingOptions.properties.id.type,parentSchema:schema34.properties.routingOptions.properties.id,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/routingOptions",schemaPath:"#/properties/routingOptions/type",keyword:"type",params:{type: "object"},schema:schema34.properties.routingOptions.type,parentSchema:schema34.properties.routingOptions,data:data2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.description !== undefined){
let data5 = data.description;
if(typeof data5 !== "string"){
const err17 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},schema:schema34.properties.description.type,parentSchema:schema34.properties.description,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const conversationRequest = validate24;
const schema35 = {"type":"object","required":["channelId","customer"],"properties":{"channelId":{"type":"string","minLength":1},"customer":{"type":"object","properties":{"name":{"type":"string"},"customerId":{"type":"string"},"email":{"type":"string","pattern":"^[^@\\s]+@[^@\\s]+$","description":"an e-mail address"},"company":{"type":"string"},"caseId":{"type":"string"},"language":{"type":"string"}},"additionalProperties":{"type":"string"},"maxProperties":30},"history":{"type":"object","required":["messages"],"properties":{"messages":{"type":"array","items":{"type":"object","required":["text"],"properties":{"text":{"type":"string"},"type":{"type":"string","enum":["bot","user"]}},"additionalProperties":false},"maxItems":200}},"additionalProperties":false}},"additionalProperties":false};
const pattern6 = new RegExp("^[^@\\s]+@[^@\\s]+$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.channelId === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "channelId"},schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.customer === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "customer"},schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "channelId") || (key0 === "customer")) || (key0 === "history"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.channelId !== undefined){
let data0 = data.channelId;
if(typeof data0 === "string"){
if(func1(data0) < 1){
const err3 = {instancePath:instancePath+"/channelId",schemaPath:"#/properties/channelId/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema35.properties.channelId,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/channelId",schemaPath:"#/properties/channelId/type",keyword:"type",params:{type: "string"},schema:schema35.properties.channelId.type,parentSchema:schema35.properties.channelId,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.customer !== undefined){
let data1 = data.customer;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(Object.keys(data1).length > 30){
const err5 = {instancePath:instancePath+"/customer",schemaPath:"#/properties/customer/maxProperties",keyword:"maxProperties",params:{limit: 30},schema:30,parentSchema:schema35.properties.customer,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data1){
if(!((((((key1 === "name") || (key1 === "customerId")) || (key1 === "email")) || (key1 === "company")) || (key1 === "caseId")) || (key1 === "language"))){
let data2 = data1[key1];
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/customer/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customer/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema35.properties.customer.additionalProperties.type,parentSchema:schema35.properties.customer.additionalProperties,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data1.name !== undefined){
let data3 = data1.name;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/customer/name",schemaPath:"#/properties/customer/properties/name/type",keyword:"type",params:{type: "string"},schema:schema35.properties.customer.properties.name.type,parentSchema:schema35.properties.customer.properties.name,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.customerId !== undefined){
let data4 = data1.customerId;
if(typeof data4 !== "string"){
const err8 = {instancePath:instancePath+"/customer/customerId",schemaPath:"#/properties/customer/properties/customerId/type",keyword:"type",params:{type: "string"},schema:schema35.properties.customer.properties.customerId.type,parentSchema:schema35.properties.customer.properties.customerId,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.email !== undefined){
let data5 = data1.email;
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
const err9 = {instancePath:instancePath+"/customer/email",schemaPath:"#/properties/customer/properties/email/pattern",keyword:"pattern",params:{pattern: "^[^@\\s]+@[^@\\s]+$"},schema:"^[^@\\s]+@[^@\\s]+$",parentSchema:schema35.properties.customer.properties.email,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/customer/email",schemaPath:"#/properties/customer/properties/email/type",keyword:"type",params:{type: "string"},schema:schema35.properties.customer.properties.email.type,parentSchema:schema35.properties.customer.properties.email,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.company !== undefined){
let data6 = data1.company;
if(typeof data6 !== "string"){
const err11 = {instancePath:instancePath+"/customer/company",schemaPath:"#/properties/customer/properties/company/type",keyword:"type",params:{type: "string"},schema:schema35.properties.customer.properties.company.type,parentSchema:schema35.properties.customer.properties.company,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.caseId !== undefined){
let data7 = data1.caseId;
if(typeof data7 !== "string"){
const err12 = {instancePath:instancePath+"/customer/caseId",schemaPath:"#/properties/customer/properties/caseId/type",keyword:"type",params:{type: "string"},schema:schema35.properties.customer.properties.caseId.type,parentSchema:schema35.properties.customer.properties.caseId,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data1.language !== undefined){
let data8 = data1.language;
if(typeof data8 !== "string"){
const err13 = {instancePath:instancePath+"/customer/language",schemaPath:"#/properties/customer/properties/language/type",keyword:"type",params:{type: "string"},schema:schema35.properties.customer.properties.language.type,parentSchema:schema35.properties.customer.properties.language,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/customer",schemaPath:"#/properties/customer/type",keyword:"type",params:{type: "object"},schema:schema35.properties.customer.type,parentSchema:schema35.properties.customer,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.history !== undefined){
let data9 = data.history;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.messages === undefined){
const err15 = {instancePath:instancePath+"/history",schemaPath:"#/properties/history/required",keyword:"required",params:{missingProperty: "messages"},schema:schema35.properties.history.required,parentSchema:schema35.properties.history,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key2 in data9){
if(!(key2 === "messages")){
const err16 = {instancePath:instancePath+"/history",schemaPath:"#/properties/history/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema35.properties.history,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data9.messages !== undefined){
let data10 = data9.messages;
if(Array.isArray(data10)){
if(data10.length > 200){
const err17 = {instancePath:instancePath+"/history/messages",schemaPath:"#/properties/history/properties/messages/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema35.properties.history.properties.messages,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.text === undefined){
const err18 = {instancePath:instancePath+"/history/messages/" + i0,schemaPath:"#/properties/history/properties/messages/items/required",keyword:"required",params:{missingProperty: "text"},schema:schema35.properties.history.properties.messages.items.required,parentSchema:schema35.properties.history.properties.messages.items,data:data11};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key3 in data11){
if(!((key3 === "text") || (key3 === "type"))){
const err19 = {instancePath:instancePath+"/history/messages/" + i0,schemaPath:"#/properties/history/properties/messages/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema35.properties.history.properties.messages.items,data:data11};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data11.text !== undefined){
let data12 = data11.text;
if(typeof data12 !== "string"){
const err20 = {instancePath:instancePath+"/history/messages/" + i0+"/text",schemaPath:"#/properties/history/properties/messages/items/properties/text/type",keyword:"type",params:{type: "string"},schema:schema35.properties.history.properties.messages.items.properties.text.type,parentSchema:schema35.properties.history.properties.messages.items.properties.text,data:data12};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data11.type !== undefined){
let data13 = data11.type;
if(typeof data13 !== "string"){
const err21 = {instancePath:instancePath+"/history/messages/" + i0+"/type",schemaPath:"#/properties/history/properties/messages/items/properties/type/type",keyword:"type",params:{type: "string"},schema:schema35.properties.history.properties.messages.items.properties.type.type,parentSchema:schema35.properties.history.properties.messages.items.properties.type,data:data13};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!((data13 === "bot") || (data13 === "user"))){
const err22 = {instancePath:instancePath+"/history/messages/" + i0+"/type",schemaPath:"#/properties/history/properties/messages/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema35.properties.history.properties.messages.items.properties.type.enum},schema:schema35.properties.history.properties.messages.items.properties.type.enum,parentSchema:schema35.properties.history.properties.messages.items.properties.type,data:data13};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/history/messages/" + i0,schemaPath:"#/properties/history/properties/messages/items/type",keyword:"type",params:{type: "object"},schema:schema35.properties.history.properties.messages.items.type,parentSchema:schema35.properties.history.properties.messages.items,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/history/messages",schemaPath:"#/properties/history/properties/messages/type",keyword:"type",params:{type: "array"},schema:schema35.properties.history.properties.messages.type,parentSchema:schema35.properties.history.properties.messages,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/history",schemaPath:"#/properties/history/type",keyword:"type",params:{type: "object"},schema:schema35.properties.history.type,parentSchema:schema35.properties.history,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const messageRequest = validate25;
const schema36 = {"type":"object","required":["text"],"properties":{"authorType":{"type":"string","enum":["bot","user"]},"text":{"type":"string"}},"additionalProperties":false};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.text === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "text"},schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "authorType") || (key0 === "text"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.authorType !== undefined){
let data0 = data.authorType;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/authorType",schemaPath:"#/properties/authorType/type",keyword:"type",params:{type: "string"},schema:schema36.properties.authorType.type,parentSchema:schema36.properties.authorType,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((data0 === "bot") || (data0 === "user"))){
const err3 = {instancePath:instancePath+"/authorType",schemaPath:"#/properties/authorType/enum",keyword:"enum",params:{allowedValues: schema36.properties.authorType.enum},schema:schema36.properties.authorType.enum,parentSchema:schema36.properties.authorType,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.text !== undefined){
let data1 = data.text;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},schema:schema36.properties.text.type,parentSchema:schema36.properties.text,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
